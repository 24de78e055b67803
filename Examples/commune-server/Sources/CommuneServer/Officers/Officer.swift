import HoaNhap

/// Somebody who may sign in: an account of the host's own, never a name, for one agency.
struct Officer: Sendable, Hashable {
  /// The account; it stands in the log of readings.
  let account: String
  /// For which agency.
  let agency: AgencyID
  /// The savings and credit groups that the officer works for.
  let groups: Set<SavingsGroupID>

  /// The officer as a reader of personal data.
  func reader(for purpose: ReadingPurpose, on day: CivilDate) -> Reader {
    Reader(ReaderID(account), of: agency, groups: groups, for: purpose, on: day)
  }

  /// The officer as one who writes, in the form in which readings are logged.
  var actor: StoreActorID { StoreActorID("\(agency)/\(account)") }

  /// When an entry in a book is made, and by whom.
  func stamp(on day: CivilDate) -> RecordStamp { RecordStamp(on: day, by: OfficerID(account)) }
}

/// The officers and their passwords' hashes.
struct OfficerBook: Sendable {
  private let entries: [String: (officer: Officer, password: PasswordHash)]
  /// What an account that nobody has is compared with, so that the answer takes as long.
  private let decoy: PasswordHash

  /// - Precondition: no account stands twice.
  init(_ officers: [(officer: Officer, password: PasswordHash)]) {
    entries = Dictionary(uniqueKeysWithValues: officers.map { ($0.officer.account, $0) })
    decoy = officers.first?.password ?? PasswordHash(cost: 15, parallelism: 3, salt: [0], key: [0])
  }

  /// The officer with an account and a password; `nil` where there is none, without saying which of the two is wrong.
  func officer(_ account: String, password: String) async -> Officer? {
    let entry = entries[account]
    let matches = await (entry?.password ?? decoy).matches(password)
    return matches ? entry?.officer : nil
  }

  /// Reads `{"officers": [{"account", "agency", "groups", "password"}]}`.
  ///
  /// - Parameter plan: whose agencies there are.
  /// - Throws: ``InputError`` or ``JSONError`` for the first fault, with its place.
  init(jsonBytes bytes: [UInt8], plan: Plan) throws {
    let root = try Fields(try JSONReader.parse(bytes))
    try root.allow(["officers"])
    var read: [(officer: Officer, password: PasswordHash)] = []
    for (index, value) in try root.require("officers", root.object["officers"]?.arrayValue).enumerated() {
      let fields = try Fields(value, path: "officers[\(index)]")
      try fields.allow(["account", "agency", "groups", "password"])
      let account = try fields.require("account", try fields.text("account"))
      try RecordIdentifier.check(account, field: fields.place("account"))
      guard !read.contains(where: { $0.officer.account == account }) else {
        throw InputError(
          .duplicate, field: fields.place("account"), vi: "Tài khoản này đã có ở trên.",
          en: "This account stands above already.")
      }
      let agency = AgencyID(try fields.require("agency", try fields.text("agency")))
      guard plan.agency(agency) != nil else {
        let known = plan.agencies.map(\.id.text).joined(separator: ", ")
        throw InputError(
          .unknownReference, field: fields.place("agency"), vi: "Kế hoạch có các cơ quan: \(known).",
          en: "The plan's agencies are: \(known).")
      }
      let groups = (fields.object["groups"] ?? []).arrayValue?.compactMap(\.stringValue)
      guard let groups, groups.count == fields.object["groups"]?.arrayValue?.count ?? 0 else {
        throw InputError(
          .wrongType, field: fields.place("groups"), vi: "Ở đây phải là danh sách mã tổ.",
          en: "A list of identifiers of groups belongs here.")
      }
      let password = try PasswordHash(
        text: try fields.require("password", try fields.text("password")), field: fields.place("password"))
      read.append(
        (Officer(account: account, agency: agency, groups: Set(groups.map { SavingsGroupID($0) })), password))
    }
    self.init(read)
  }
}
