export function peopleCount(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}
