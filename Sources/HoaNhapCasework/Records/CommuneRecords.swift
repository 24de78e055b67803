public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

/// Everything that a commune keeps about its credit, as one value (toàn bộ hồ sơ của xã).
///
/// It is what a month, a report or a page is a function of, wherever the records came from: a data folder, a store, or a host's own
/// tables.
///
/// ```swift
/// let loaded = try await CommuneRecords.load(from: store)
/// guard var records = loaded.records else { … }          // no settings: loaded.faults says why
/// records.groups.append(group)
/// try await records.save(to: store, since: loaded, by: "officer-7", on: today)
/// ```
public struct CommuneRecords: Sendable, Hashable, RedactedRecord {
  /// The settings, the people, the applications and the loans.
  public var folder: DataFolder
  /// The savings and credit groups (Tổ tiết kiệm và vay vốn).
  public var groups: [SavingsGroup]
  /// The monthly lists (danh sách hằng tháng).
  public var lists: [ListFile]
  /// The lives of applications (quá trình xử lý hồ sơ vay vốn).
  public var cases: [CaseFile]
  /// What was done about running loans (theo dõi sau khi cho vay).
  public var aftercare: [LoanFile]
  /// The yearly checks of savings and credit groups (A.7).
  public var groupFiles: [GroupFile]
  /// The capital asked for, allocated, taken back or moved (nguồn vốn).
  public var capital: [CapitalEntry]
  /// Difficulties reported in writing, and what became of them (khó khăn, vướng mắc).
  public var difficulties: [Difficulty]
  /// What the plan's bodies owe and what became of it; `nil` where no book is kept.
  public var duties: ObligationBook?
  /// What the bodies handed in for periodic reports (báo cáo của các cơ quan, IV.2).
  public var submissions: [ReportSubmission]

  /// Makes records.
  public init(
    folder: DataFolder, groups: [SavingsGroup] = [], lists: [ListFile] = [], cases: [CaseFile] = [],
    aftercare: [LoanFile] = [], groupFiles: [GroupFile] = [], capital: [CapitalEntry] = [],
    difficulties: [Difficulty] = [], duties: ObligationBook? = nil, submissions: [ReportSubmission] = []
  ) {
    self.folder = folder
    self.groups = groups
    self.lists = lists
    self.cases = cases
    self.aftercare = aftercare
    self.groupFiles = groupFiles
    self.capital = capital
    self.difficulties = difficulties
    self.duties = duties
    self.submissions = submissions
  }

  /// How many records there are, none of them.
  public var printedForm: String {
    "records of \(folder.people.count) people, \(folder.applications.count) applications, \(folder.loans.count) loans"
  }
}

extension CommuneRecords {
  /// The settings as a list of one, as a store has them.
  var settingsList: [CommuneSettings] {
    get { [folder.settings] }
    set { if let settings = newValue.last { folder.settings = settings } }
  }

  /// The book as a list of one or none. A store can hold the books of earlier plans too; the one of the commune's plan counts.
  var dutyBooks: [ObligationBook] {
    get { duties.map { [$0] } ?? [] }
    set { duties = newValue.last { $0.plan == folder.settings.plan.id } }
  }
}
