import HoaNhap

/// Officers made up for trying the server: one for each agency that has something to do with it, with passwords made at start.
enum Demonstration {
  /// Who signs in, and for whom.
  static let officers: [Officer] = [
    Officer(account: "ca-01", agency: .communePolice, groups: []),
    Officer(account: "ub-01", agency: .communePeoplesCommittee, groups: []),
    Officer(account: "nh-01", agency: .vbspTransactionOffice, groups: []),
    Officer(account: "kt-01", agency: .economicOffice, groups: []),
    Officer(account: "vh-01", agency: .cultureSocialOffice, groups: []),
    Officer(account: "mt-01", agency: .fatherlandFront, groups: ["TK-01", "TK-02"]),
    Officer(account: "hoi-01", agency: .socioPoliticalOrganisations, groups: ["TK-01"]),
    Officer(account: "tk-01", agency: .savingsAndCreditGroups, groups: ["TK-01"]),
  ]

  /// The day that the sample data are about.
  static let day = CivilDate("2026-06-03")

  /// Makes the passwords; they are known to the caller alone, and only until it has told them.
  ///
  /// - Parameter cost: the power of two of the hashes' cost: low enough to start at once.
  static func book(cost: Int = 12) async throws -> (book: OfficerBook, passwords: [(Officer, String)]) {
    var entries: [(officer: Officer, password: PasswordHash)] = []
    var passwords: [(Officer, String)] = []
    for officer in officers {
      let password = RandomText.make(bytes: 8)
      entries.append((officer, try await PasswordHash.make(password, cost: cost, parallelism: 1)))
      passwords.append((officer, password))
    }
    return (OfficerBook(entries), passwords)
  }
}
