// A day of the calendar may not exist: the answer is optional.
import HoaNhap

let day: CivilDate = CivilDate(year: 2026, month: 2, day: 30)  // refused: value of optional type 'CivilDate?'
