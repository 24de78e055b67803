// The bank agrees to lend on an offer, which only an eligible application makes; that somebody was judged is not enough.
import HoaNhap

func approve(_ verdict: Verdict, _ file: inout CaseFile, _ stamp: RecordStamp, _ duties: CaseDuties) throws {
  try file.approve(
    verdict,  // refused: cannot convert value of type 'Verdict' to expected argument type 'Offer'
    by: .vbspTransactionOffice, on: stamp.day, stamp: stamp, under: duties)
}
