/// What an agency may read of one category: which fields, about whom.
public struct AccessGrant: Sendable, Hashable {
  /// Which fields of the category.
  public enum Fields: Sendable, Hashable {
    /// Every field.
    case all
    /// The named ones alone, such as a result without its reason.
    case only([String])
  }

  /// About whom. What is not known to hold does not hold: an unknown membership opens nothing.
  public enum Reach: String, Sendable, Hashable, CaseIterable {
    /// Everybody.
    case everybody
    /// Those who asked the agency for help.
    case askedForHelp
    /// Members of the groups that the reader works for.
    case ownGroups
  }

  /// Which fields.
  public var fields: Fields
  /// About whom.
  public var reach: Reach

  /// Makes a grant.
  public init(_ fields: Fields = .all, reach: Reach = .everybody) {
    self.fields = fields
    self.reach = reach
  }

  /// Every field about everybody.
  public static let full = AccessGrant()

  /// Whether it opens a field.
  public func opens(_ field: String) -> Bool {
    switch fields {
    case .all: true
    case .only(let names): names.contains { $0.utf8.elementsEqual(field.utf8) }
    }
  }
}
