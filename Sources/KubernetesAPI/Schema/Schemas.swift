// Which kind has which schema.

extension Schema {
  /// The maker of each kind's schema by `Kind.group`.
  static let makers: [String: @Sendable () -> Schema] = [:]
}
