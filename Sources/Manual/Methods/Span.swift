/// From so many to so many; an end that is nil is open.
package struct Span: Sendable, Equatable {
    package let least: Int?
    package let most: Int?

    package init(_ least: Int?, _ most: Int?) {
        (self.least, self.most) = (least, most)
    }

    package func holds(_ number: Int) -> Bool {
        (least ?? .min) <= number && number <= (most ?? .max)
    }
}
