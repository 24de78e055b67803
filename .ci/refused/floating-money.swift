// No floating point near money.
import HoaNhap

let amount = Dong(1.5)  // refused: cannot convert value of type 'Double' to expected argument type
