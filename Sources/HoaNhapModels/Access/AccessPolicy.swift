public import HoaNhapPlan
public import HoaNhapValues

/// Who may read what (quy định về quyền truy cập): for each agency and category one grant, or nothing.
///
/// What is not granted is refused, so that a new agency, category or field opens nothing by itself. A host replaces the
/// default, or changes single cells:
///
/// ```swift
/// var policy = AccessPolicy.standard
/// policy["cultureSocialOffice", .rehabilitation] = AccessGrant(.only(["listed"]), reach: .askedForHelp)
/// ```
public struct AccessPolicy: Sendable, Hashable {
  private var grants: [AgencyID: [DataCategory: AccessGrant]] = [:]

  /// A policy that opens nothing.
  public init() {}

  /// What an agency may read of a category; `nil` for nothing.
  public subscript(agency: AgencyID, category: DataCategory) -> AccessGrant? {
    get { grants[agency]?[category] }
    set {
      grants[agency, default: [:]][category] = newValue
      // Two policies that open the same are equal.
      if grants[agency]?.isEmpty == true { grants[agency] = nil }
    }
  }

  /// The agencies that may read anything, in order.
  public var agencies: [AgencyID] { grants.keys.sorted() }

  /// The categories of which an agency may read something, by their codes.
  public func categories(of agency: AgencyID) -> [DataCategory] {
    (grants[agency] ?? [:]).keys.sorted { $0.rawValue < $1.rawValue }
  }

  /// How certain the default is: it follows the duties of the plan and K.5, no text lists it.
  public static let standing = Standing.assumed
}

extension AccessPolicy {
  /// The default table: each agency reads what its duties need (S.2; K.5: rehabilitation data sit with the commune police).
  public static let standard: AccessPolicy = {
    var policy = AccessPolicy()
    for category in DataCategory.standard { policy["communePolice", category] = .full }

    // Whoever confirms the list or lends needs to know how the conduct was judged, not why, and for which clauses a loan was declined.
    let result = AccessGrant(.only([PersonField.conductIsGood, CaseField.refusedFor]))
    for agency in [AgencyID.communePeoplesCommittee, .vbspTransactionOffice] {
      policy[agency, .identity] = .full
      policy[agency, .conduct] = result
      policy[agency, .loan] = .full
      policy[agency, .totals] = .full
    }
    policy[.communePeoplesCommittee, .rehabilitation] = .full
    policy[.vbspTransactionOffice, .rehabilitation] = AccessGrant(
      .only([PersonField.isListed, PersonField.lastBorrowingDay]))

    policy[.economicOffice, .loan] = AccessGrant(.only(LoanField.amounts))
    policy[.economicOffice, .totals] = .full

    policy[.cultureSocialOffice, .identity] = AccessGrant(reach: .askedForHelp)
    policy[.cultureSocialOffice, .loan] = AccessGrant(.only([LoanField.purpose]))
    policy[.cultureSocialOffice, .totals] = .full

    let ownGroups = AccessGrant(reach: .ownGroups)
    for agency in [AgencyID.fatherlandFront, .socioPoliticalOrganisations, .savingsAndCreditGroups] {
      policy[agency, .identity] = ownGroups
      policy[agency, .loan] = ownGroups
      policy[agency, .totals] = .full
    }
    policy[.savingsAndCreditGroups, .totals] = ownGroups
    return policy
  }()
}
