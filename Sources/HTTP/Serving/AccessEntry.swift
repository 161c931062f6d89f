/// One answered request, for the access log. Holds no query: it may carry what a visitor searched for.
package struct AccessEntry: Sendable {
    package let method: String
    package let path: String
    package let status: Int
    /// Of content, without the head.
    package let bytes: Int
    /// From the head's last byte to the answer's handing over to the system.
    package let microseconds: Int
    package let client: ClientAddress
    package let id: String
    /// The number of the refusal, where the server answered for itself.
    package let refusal: Int?
}
