import Glibc

/// A thread that runs one loop, and the way to wait for its end.
struct LoopThread: Sendable {
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let identifier: pthread_t

    init(_ run: @escaping @Sendable () -> Void) throws(SystemError) {
        var identifier = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let code = pthread_create(
            &identifier, nil,
            { pointer in
                if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        if code != 0 {
            work.release()
            throw SystemError("pthread_create", code: code)
        }
        self.identifier = identifier
    }

    func join() {
        pthread_join(identifier, nil)
    }
}
