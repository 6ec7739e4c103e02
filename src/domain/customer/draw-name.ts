import type { Faker } from '@faker-js/faker';
import type { Country } from '../scenario/scenario-schema.ts';

const SHARED =
  'Adams Allen Bailey Baker Barnes Bell Bennett Brooks Carter Chapman Clark Cole Collins Cooper Cox Davies Dixon Edwards Ellis Evans Fisher Foster Fox Graham Grant Gray Green Griffiths Hall Harris Harrison Harvey Hill Holmes Hughes Hunt Jackson James Jenkins Johnson Jones Kelly King Knight Lewis Marshall Martin Mason Matthews Miller Mills Mitchell Moore Morgan Morris Murray Owen Palmer Parker Patel Pearson Phillips Powell Price Reid Reynolds Richards Roberts Robinson Rogers Russell Scott Shaw Simpson Smith Stevens Stewart Taylor Thomas Thompson Turner Walker Walsh Ward Watson Webb White Williams Wilson Wood Wright Young';

/** Common surnames, since faker's English ones are the same list for every country and mostly found in none. */
const SURNAMES: Readonly<Partial<Record<Country, readonly string[]>>> = {
  GB: `${SHARED} Ahmed Ali Begum Fraser Hussain Khan MacDonald Okafor Singh Sutherland`.split(' '),
  US: `${SHARED} Alvarez Chen Cruz Diaz Flores Garcia Gonzalez Hernandez Kim Lopez Nguyen Ramirez Rivera Torres`.split(
    ' ',
  ),
  AU: `${SHARED} Campbell Chen Kaur Nguyen O'Brien Papadopoulos Rossi Ryan Singh Tran`.split(' '),
  CA: `${SHARED} Bouchard Campbell Chen Fraser Gagnon Gill Lavoie MacLeod Nguyen Singh Tremblay`.split(' '),
  IE: "Barry Boyle Brady Brennan Buckley Burke Butler Byrne Carroll Casey Clarke Collins Connolly Crowley Cullen Cunningham Daly Dempsey Doherty Donnelly Doyle Duffy Dunne Farrell Fitzgerald Flanagan Flynn Foley Gallagher Healy Hickey Higgins Hogan Hughes Kavanagh Keane Kelly Kennedy Lynch Maguire Maher Martin McCarthy McDonagh McGrath McLoughlin Moran Murphy Nolan O'Brien O'Connor O'Donnell O'Neill O'Reilly O'Sullivan Power Quinn Reilly Ryan Sheehan Sweeney Walsh Whelan".split(
    ' ',
  ),
};

const IRISH = {
  female:
    'Aisling Aoife Bríd Caitríona Ciara Clodagh Deirdre Eimear Fionnuala Gráinne Helen Kate Laura Mairéad Mary Niamh Nora Orla Róisín Ruth Sarah Sinéad Siobhán Una'.split(
      ' ',
    ),
  male: 'Aidan Brendan Brian Cathal Cian Colm Conor Daniel Declan Dermot Donal Eoin Fergal Gerard Kevin Liam Michael Niall Oisín Pádraig Patrick Ronan Seán Tadhg'.split(
    ' ',
  ),
};

/** A name as it is found in the country: first and last. */
export function drawName(
  faker: Faker,
  country: Country,
  sex: 'female' | 'male',
): { readonly first: string; readonly last: string } {
  const first = country === 'IE' ? faker.helpers.arrayElement(IRISH[sex]) : faker.person.firstName(sex);
  const surnames = SURNAMES[country];
  return { first, last: surnames ? faker.helpers.arrayElement(surnames) : faker.person.lastName(sex) };
}
