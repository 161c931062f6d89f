/// A page or a deed of something that was sent in; raw values are the ends of the addresses.
enum MyCaseRoom: String, Sendable {
    case show = ""
    case replies = "replies/"
    case withdrawal = "withdrawal/"
    case change = "change/"
}
