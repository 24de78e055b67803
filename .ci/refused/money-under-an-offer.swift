// Money is handed out under a decision that stands in the file; an offer is none yet.
import HoaNhap

func disburse(
  _ offer: Offer, of loan: Loan, _ file: inout CaseFile, _ stamp: RecordStamp, _ duties: CaseDuties
) throws {
  try file.disburse(
    offer.amount, of: loan,
    under: offer,  // refused: cannot convert value of type 'Offer' to expected argument type 'CaseApproval'
    by: .vbspTransactionOffice, on: stamp.day, stamp: stamp, duties: duties)
}
