import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// An unmet clause and the sentence that says what would change it.
struct ChangeLine: Sendable, CustomTestStringConvertible {
  let clause: ClauseCode
  let vi: String
  let en: String
  let facts: ApplicationDocument

  init(_ clause: ClauseCode, _ vi: String, _ en: String, _ facts: ApplicationDocument) {
    self.clause = clause
    self.vi = vi
    self.en = en
    self.facts = facts
  }

  var testDescription: String { "\(clause) \(en)" }
}

@Suite("QĐ 08/2026/QĐ-TTg — what would change an unmet clause, in words")
struct ChangeWordsTests {
  private func check(_ line: ChangeLine) throws {
    let found = try #require(try finding(line.clause, line.facts))
    #expect(found.outcome == .unmet)
    #expect(found.wording.vi.hasSuffix(". " + line.vi), "\(found.wording.vi)")
    #expect(found.wording.en.hasSuffix(". " + line.en), "\(found.wording.en)")
  }

  private static func total(_ amount: Int64?, _ balance: Int64?) -> ApplicationDocument {
    Sample.person {
      $0.amount = Fact(amount.map { Dong($0) })
      $0.programmeBalance = Fact(balance.map { Dong($0) })
    }
  }

  @Test(
    "L.3, L.4, L.5, L.6 By how much to lower the amount; or to repay first, where the balance alone is above the ceiling",
    arguments: [
      ChangeLine(
        "L.3", "Cần giảm số tiền xin vay 1 đ.", "Lower the amount by 1 đ.", total(200_000_001, 0)),
      ChangeLine(
        "L.3", "Cần giảm số tiền xin vay 30.000.000 đ.", "Lower the amount by 30,000,000 đ.",
        total(130_000_000, 100_000_000)),
      ChangeLine("L.3", "Cần giảm số tiền xin vay 5 đ.", "Lower the amount by 5 đ.", total(5, 200_000_000)),
      ChangeLine(
        "L.3", "Riêng dư nợ đã vượt mức; cần trả bớt ít nhất 1 đ.",
        "The balance alone is above it; repay at least 1 đ.", total(5, 200_000_001)),
      ChangeLine(
        "L.3", "Riêng dư nợ đã vượt mức; cần trả bớt ít nhất 9 đ.",
        "The balance alone is above it; repay at least 9 đ.", total(nil, 200_000_009)),
      ChangeLine(
        "L.3", "Cần giảm số tiền xin vay ít nhất 2 đ.", "Lower the amount by at least 2 đ.",
        total(200_000_002, nil)),
      ChangeLine(
        "L.4", "Cần giảm số tiền xin vay 3 đ.", "Lower the amount by 3 đ.",
        Sample.establishment { $0.amount = .known(Dong(2_000_000_003)) }),
      ChangeLine(
        "L.5", "Cần giảm số tiền xin vay 4 đ, hoặc tăng số lao động sau cai nghiện.",
        "Lower the amount by 4 đ, or employ more workers after rehabilitation.",
        Sample.establishment { $0.amount = .known(Dong(400_000_004)) }),
      ChangeLine(
        "L.5", "Riêng dư nợ đã vượt mức; cần trả bớt ít nhất 6 đ, hoặc tăng số lao động sau cai nghiện.",
        "The balance alone is above it; repay at least 6 đ, or employ more workers after rehabilitation.",
        Sample.establishment { $0.programmeBalance = .known(Dong(400_000_006)) }),
      ChangeLine(
        "L.6", "Cần giảm số tiền xin vay 7 đ.", "Lower the amount by 7 đ.",
        Sample.training { $0.amount = .known(Dong(24_000_007)) }),
    ])
  func amounts(line: ChangeLine) throws { try check(line) }

  @Test(
    "D.1, B.1, B.2, B.3, C.2, C.3 From which day it holds, or until which it held",
    arguments: [
      ChangeLine(
        "D.1", "Được từ ngày 01/05/2026.", "It holds from 2026-05-01.",
        Sample.person { $0.asOf = date("2026-04-30") }),
      ChangeLine(
        "B.1", "Được từ ngày 04/06/2026.", "It holds from 2026-06-04.",
        Sample.person { $0.birth = .known(PartialDate(date("2014-06-04"))) }),
      ChangeLine(
        "B.1", "Sớm nhất từ ngày 01/07/2026.", "At the earliest from 2026-07-01.",
        Sample.person { $0.birth = .known(PartialDate("2014-07")!) }),
      ChangeLine(
        "B.3", "Sớm nhất từ ngày 01/01/2027.", "At the earliest from 2027-01-01.",
        Sample.person { $0.birth = .known(PartialDate("2012")!) }),
      ChangeLine(
        "B.2", "Sớm nhất từ ngày 04/06/2026.", "At the earliest from 2026-06-04.",
        Sample.person { $0.completedOn = .known(date("2026-06-04")) }),
      ChangeLine(
        "B.2", "Cần hoàn thành một trong ba hình thức đó.", "One of those three is still to be completed.",
        Sample.person { $0.route = .known(.none) }),
      ChangeLine(
        "C.2", "Danh sách được xác nhận ngày 04/06/2026.", "The list is confirmed on 2026-06-04.",
        Sample.person { $0.listEntry = confirmed("2026-06-04") }),
      ChangeLine(
        "C.2", "Chờ UBND xã xác nhận danh sách.", "The People's Committee has yet to confirm the list.",
        Sample.person { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(nil))) }),
      ChangeLine(
        "C.2", "Đề nghị công an xã đưa vào danh sách tháng tới.",
        "Ask the commune police for the next monthly list.",
        Sample.person { $0.listEntry = .known(nil) }),
      ChangeLine(
        "C.3", "Được từ ngày 04/06/2026.", "It holds from 2026-06-04.",
        Sample.person { $0.managementDecision = issued("2026-06-04") }),
      ChangeLine(
        "C.3", "Ngày cuối là 02/06/2026.", "The last day was 2026-06-02.",
        Sample.person { $0.managementDecision = issued("2016-06-02") }),
      ChangeLine(
        "C.3", "Cần có quyết định quản lý sau cai nghiện.", "A management decision is needed.",
        Sample.person { $0.managementDecision = .known(nil) }),
    ])
  func days(line: ChangeLine) throws { try check(line) }

  @Test(
    "B.5, C.5, C.7, C.8, C.10, C.11, L.1, T.1 How many more, how much less, which of two",
    arguments: [
      ChangeLine(
        "B.5", "Cần thêm 1 thành viên.", "1 more member is needed.",
        Sample.establishment { $0.members = .known(4) }),
      ChangeLine(
        "B.5", "Quy mô hiện vượt các mức đó.", "Its size is beyond those bounds.",
        Sample.establishment {
          $0.establishmentType = .known(.smallOrMediumEnterprise)
          $0.insuredWorkers = .known(201)
        }),
      ChangeLine(
        "C.5", "Còn nợ 7 đ.", "7 đ is still owed.",
        Sample.training { $0.samePurposeDebt = .known(Dong(7)) }),
      ChangeLine(
        "C.11", "Còn nợ 8 đ.", "8 đ is still owed.", Sample.person { $0.samePurposeDebt = .known(Dong(8)) }),
      ChangeLine(
        "C.7", "Cần đang hoạt động.", "It must be operating.",
        Sample.establishment { $0.isOperating = .known(false) }),
      ChangeLine(
        "C.7", "Cần đăng ký thành lập.", "It must be registered.",
        Sample.establishment { $0.isRegistered = .known(false) }),
      ChangeLine(
        "C.7", "Cần đăng ký và đang hoạt động.", "It must be registered and operating.",
        Sample.establishment {
          $0.isRegistered = .known(false)
          $0.isOperating = .known(false)
        }),
      ChangeLine(
        "C.8", "Cơ sở chưa có lao động.", "The establishment has no workers yet.",
        Sample.establishment { $0.workers = .known(0) }),
      ChangeLine(
        "C.8", "Cần có lao động là người sau cai nghiện.", "Workers after rehabilitation are needed.",
        Sample.establishment {
          $0.workers = .unknown
          $0.rehabilitatedWorkers = .known(0)
        }),
      ChangeLine(
        "C.10", "Còn 1 lao động chưa có tên.", "1 of them is not on the list yet.",
        Sample.establishment { $0.listedWorkers = .known(1) }),
      ChangeLine(
        "L.1", "Cơ sở chỉ vay để sản xuất, kinh doanh.", "An establishment borrows for production alone.",
        Sample.establishment { $0.purpose = .training }),
      ChangeLine(
        "L.1", "Có thể chọn khóa học ở trình độ đó.", "A course of one of those kinds can be chosen.",
        Sample.training { $0.trainingLevel = .known(.other) }),
      ChangeLine(
        "T.1", "Cần giảm 3 tháng.", "Shorten it by 3 months.", Sample.person { $0.termMonths = .known(123) }),
    ])
  func others(line: ChangeLine) throws { try check(line) }

  @Test("C.1, C.4, C.6, C.9, B.4 A clause whose mend never depends on the case says it with its own words")
  func fixed() throws {
    let cases: [(ClauseCode, ApplicationDocument, String)] = [
      ("C.1", Sample.person { $0.needsLoan = .known(false) }, "The application says that no loan is needed."),
      (
        "C.4", Sample.person { $0.conductIsGood = .known(false) },
        "It changes when the police record a new judgement."
      ),
      (
        "C.6", Sample.training { $0.institutionConfirmed = .known(false) },
        "The institution's paper is needed."
      ),
      (
        "C.9", Sample.establishment { $0.planConfirmed = .known(false) },
        "The People's Committee must confirm the plan."
      ),
      ("B.4", Sample.establishment { $0.establishmentType = .known(.other) }, "Other forms cannot borrow."),
    ]
    for (clause, facts, en) in cases {
      #expect(try finding(clause, facts)?.wording.en.hasSuffix(en) == true)
    }
  }

  @Test("C.8, L.5, L.6, B.5 What the clause asks for names the numbers of the policy and of the case")
  func asks() throws {
    let share = try #require(try finding("C.8", Sample.establishment()))
    #expect(share.wording.en.contains("at least 10 % of the workers"))
    let ceiling = try #require(try finding("L.5", Sample.establishment()))
    #expect(ceiling.wording.en.contains("at most 400,000,000 đ, counted by the workers"))
    let training = try #require(try finding("L.6", Sample.training()))
    #expect(training.wording.en.contains("at most 4,000,000 đ a month for 6 months of training"))
    let enterprise = try #require(
      try finding("B.5", Sample.establishment { $0.establishmentType = .known(.smallOrMediumEnterprise) }))
    #expect(
      enterprise.wording.en.contains(
        "at most 200 insured workers, and at most 100 billion đồng of capital or 300 billion đồng of revenue")
    )
    for (type, least) in [(EstablishmentType.cooperative, 5), (.cooperativeUnion, 3), (.cooperativeGroup, 2)]
    {
      let members = try finding("B.5", Sample.establishment { $0.establishmentType = .known(type) })
      #expect(members?.wording.en.contains("at least \(least) members") == true)
    }
  }
}
