// A personal value is read for a purpose that is named.
import HoaNhap

func name(_ person: Person) -> Fact<String> {
  person.identity.reveal().name  // refused: missing argument for parameter 'for' in call
}
