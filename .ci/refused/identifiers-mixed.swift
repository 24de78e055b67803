// The identifier of a household is not that of a person.
import HoaNhap

func person(of household: Household) -> PersonID {
  household.id  // refused: cannot convert return expression of type 'HouseholdID'
}
