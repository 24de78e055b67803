// A program outside the repository: its own types adopt the protocols, and get verdicts and a schedule.
import HoaNhap

struct HoSo: ApplicationFacts {
  var ma: String
  var ngayXet: CivilDate
  var soTien: Int64?
  var ngaySinh: String?

  var applicationID: ApplicationID { ApplicationID(ma) }
  var asOf: CivilDate { ngayXet }
  var borrowerKind: BorrowerKind { .person }
  var purpose: LoanPurpose { .production }
  var amount: Fact<Dong> { Fact(soTien.map { Dong($0) }) }
  var birth: Fact<PartialDate> { Fact(ngaySinh.flatMap { PartialDate($0) }) }
}

struct KhoanVay: LoanContract {
  var ngayGiaiNgan: CivilDate
  var soTien: Int64
  var disbursements: [Disbursement] { [Disbursement(date: ngayGiaiNgan, amount: Dong(soTien))] }
  var rates: [RateChange] { [RateChange(from: ngayGiaiNgan, Rate(percent: "6.6")!)] }
  var principalPlan: PrincipalPlan { .equal(EqualPrincipal(everyMonths: 6, count: 4)) }
}

let day = CivilDate("2026-06-03")!
for record in [
  HoSo(ma: "X-1", ngayXet: day, soTien: 50_000_000, ngaySinh: "1990"),
  HoSo(ma: "X-2", ngayXet: day, soTien: 250_000_000, ngaySinh: nil),
] {
  let verdict = try RuleBook().verdict(for: record)
  print(verdict.applicationID, verdict.outcome.rawValue, verdict.missing.count)
}
let schedule = try Schedule(for: KhoanVay(ngayGiaiNgan: CivilDate("2024-01-15")!, soTien: 50_000_000))
print(schedule.rows.count, schedule.totals.interest, schedule.maturity)
