import Glibc

/// How many connections the process's descriptors allow.
enum DescriptorLimit {
    /// Kept for files, databases, listeners and the reserve.
    static let others = 256

    /// Raises the soft limit as far as the hard one allows and gives what is left for connections, at most `wanted`.
    static func connections(wanted: Int) -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return wanted }
        let needed = rlim_t(wanted + others)
        if limit.rlim_cur < needed {
            limit.rlim_cur = min(needed, limit.rlim_max)
            setrlimit(resource, &limit)
            getrlimit(resource, &limit)
        }
        return min(wanted, max(16, Int(clamping: limit.rlim_cur) - others))
    }
}
