// An application is chosen in a meeting that was held as it must be; minutes may be of one without a quorum.
import HoaNhap

func choose(
  _ minutes: GroupMeeting, _ file: inout CaseFile, _ stamp: RecordStamp, _ duties: CaseDuties
) throws {
  try file.consider(
    minutes,  // refused: cannot convert value of type 'GroupMeeting' to expected argument type 'HeldMeeting'
    by: .savingsAndCreditGroups, stamp: stamp, under: duties)
}
