// A personal value is not a member like others.
import HoaNhap

func name(_ person: Person) -> Fact<String> {
  person.identity.name  // refused: value of type 'Sensitive<PersonIdentity>' has no member 'name'
}
