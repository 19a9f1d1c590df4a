import type { Place } from '#contracts/world.ts';

/** What is seen of a region where a script says no more than its name: its kind of country, as a traveller knows it. */
export const regions: readonly (readonly [Place, string])[] = [
  [
    'beach',
    'Hawaii|Bali|Tahiti|Fiji|Samoa|Maldives|Seychelles|Mauritius|Barbados|Bahamas|Bermuda|Aruba|Jamaica|Cuba|Caribbean|Majorca|Mallorca|Ibiza|Algarve|Riviera|Zanzibar|Galapagos|Bora Bora|Phuket|Goa|Malibu',
  ],
  [
    'mountain',
    'Alps|Himalayas?|Andes|Rockies|Pyrenees|Dolomites|Carpathians|Caucasus|Atlas Mountains|Nepal|Bhutan|Tibet|Switzerland|Tyrol|Appalachians|Scottish Highlands|Highlands|Patagonia',
  ],
  [
    'desert',
    'Sahara|Gobi|Kalahari|Namib|Mojave|Atacama|Sinai|Negev|Namibia|Nevada|Arizona|New Mexico|Outback|Death Valley',
  ],
  [
    'snowfield',
    'Arctic|Antarctica|Antarctic|Greenland|Siberia|Lapland|Svalbard|Alaska|North Pole|South Pole',
  ],
  ['jungle', 'Amazon|Borneo|Sumatra|Congo'],
  ['savanna', 'Serengeti|Masai Mara|Okavango|Kruger'],
  ['farm', 'Tuscany|Provence|Normandy|Kansas|Iowa|Nebraska'],
];

/** Regions of no one kind of country, beside those that the platform knows by their codes. */
const others =
  'Africa|Europe|Asia|America|North America|South America|Australia|Oceania|England|Scotland|Wales|Great Britain|Britain|Northern Ireland|Ireland|Bavaria|Saxony|Sicily|Sardinia|Corsica|Crete|Catalonia|Andalusia|Brittany|Burgundy|Lombardy|Piedmont|Flanders|Scandinavia|Balkans|Cornwall|Yorkshire|Devon|Kent|Sussex|Wessex|Kerala|Punjab|Rajasthan|Kashmir|Hokkaido|Okinawa|Texas|California|Florida|Oregon|Colorado|Montana|Utah|Ohio|Michigan|Wisconsin|Minnesota|Vermont|Maine|Massachusetts|Louisiana|Tennessee|Kentucky|Alabama|Mississippi|Oklahoma|Quebec|Ontario|Alberta|Manitoba|Saskatchewan|Nova Scotia|Newfoundland|Queensland|Tasmania|Turkey|Czech Republic|Holland|Palestine|Ivory Coast|Burma|Myanmar|UK|USA|the US|the States';

const cities =
  'New York|New York City|Washington|Philadelphia|San Diego|San Antonio|Nashville|Memphis|Atlanta|Baltimore|Pittsburgh|Cleveland|Portland|Sacramento|Oakland|Salt Lake City|Santa Fe|Savannah|Honolulu|Ottawa|Calgary|Los Angeles|San Francisco|Chicago|Boston|Seattle|Miami|Las Vegas|New Orleans|Montreal|Mexico City|Rio de Janeiro|Rio|São Paulo|Salvador da Bahia|Medellín|Medellin|Cusco|Cuzco|Quito|Valparaíso|Valparaiso|Cartagena|Oaxaca|Guadalajara|Barcelona|Seville|Sevilla|Granada|Bilbao|Málaga|Porto|Coimbra|Marseille|Lyon|Bordeaux|Toulouse|Strasbourg|Lille|Nantes|Avignon|Cannes|Monte Carlo|Milan|Naples|Venice|Turin|Bologna|Genoa|Verona|Pisa|Siena|Palermo|Bari|Pompeii|Salzburg|Innsbruck|Graz|Geneva|Basel|Bern|Munich|Hamburg|Cologne|Frankfurt|Stuttgart|Düsseldorf|Dresden|Leipzig|Nuremberg|Heidelberg|Bremen|Hanover|Antwerp|Bruges|Ghent|Rotterdam|The Hague|Utrecht|Gothenburg|Malmö|Bergen|Trondheim|Tromsø|Aarhus|Tampere|Turku|Kraków|Krakow|Gdańsk|Gdansk|Wrocław|Brno|Kyiv|Odesa|Odessa|Lviv|St Petersburg|Saint Petersburg|Thessaloniki|Mykonos|Santorini|Dubrovnik|Split|Ankara|Izmir|Tel Aviv|Haifa|Mecca|Medina|Abu Dhabi|Doha|Mumbai|Bombay|Delhi|New Delhi|Bangalore|Bengaluru|Chennai|Hyderabad|Jaipur|Agra|Varanasi|Goa|Kathmandu|Lahore|Islamabad|Hanoi|Ho Chi Minh City|Chiang Mai|Siem Reap|Beijing|Peking|Guangzhou|Shenzhen|Chengdu|Xi’an|Wuhan|Kyoto|Osaka|Hiroshima|Nagasaki|Nara|Yokohama|Sapporo|Nagoya|Busan|Pusan|Canberra|Cape Town|Durban|Pretoria|Marrakech|Marrakesh|Fez|Tangier|Alexandria|Luxor|Giza|Kumasi|Ibadan|Kano|Abuja|Mombasa|Zanzibar|Arusha|Wellington|Christchurch|Edinburgh|Glasgow|Liverpool|Manchester|Birmingham|Bristol|Leeds|Sheffield|Oxford|Cambridge|Brighton|Cardiff|Belfast|Galway|Cork|Brooklyn|Manhattan|Harlem|Queens|Hollywood|Soho|Camden|Chinatown|Little Italy|Montmartre|Shibuya|Shinjuku|Kreuzberg|Trastevere|Copacabana';

/** Names of places that are people's, things' or other words as well: these only behind a word that leads to a place. */
export const ambiguous: ReadonlySet<string> = new Set(
  'Paris|Florence|Sydney|Austin|Dallas|Houston|Phoenix|Charlotte|Victoria|Adelaide|Santiago|Lima|Jordan|Chad|Georgia|Jersey|Guernsey|Turkey|China|Chile|Guinea|Oman|Sofia|Regina|Darwin|Stanley|Troll|Wake|Center|Resolute|Nome|Knox|Easter|Christmas|Midway|Davis|Casey|Palmer|Mendoza|Merida|Cocos|Oral|Truk|Halifax|Vincennes|Petersburg|Monticello|Creston|Denver|Boise|Aden|Kirov|Samara|Mali|Israel|India|Ireland|Kenya|America|Asia|Africa|Cuba|Malta|Savannah|Madeira|Canary|Cayman|Winamac|Bern|Basel|Nice|Cork|Split|Reading|Bath|Devon|Kent|Wellington|Washington|Cologne|Queens|Montana|Carolina|Virginia|Dakota|Tennessee|Maine|Orleans|Brittany|Sienna|Siena|Verona|Milan|Brooklyn|Camden|Memphis|Lyon|Atlas|Phuket|Lindeman|Chatham|Norfolk|Pitcairn|Wallis|Macquarie|Mawson|Rothera|Gambier|Antigua|Dominica|Martinique|Salta|Cordoba|Riga|Amazon|Highlands|Riviera|UK|Goa|Kano|Bari|Fez|Medina|Alexandria|Leeds|Hanover|Granada|Bremen|Turin|Alma|Rio|Dawson|Eucla|Juba|Lome|Apia|Baku|Tomsk|Chita|Dili|Hovd|Kansas|Iowa|Holland|Luanda|Damascus|Sark|Outback|Burgundy|Piedmont'.split(
    '|',
  ),
);

/** Regions by their codes, without those that are no place. */
function platformRegions(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((a) => letters.map((b) => names.of(a + b) ?? ''));
  return all.filter(
    (name) =>
      /^\p{Lu}\p{Ll}\p{L}+(?:[ -]\p{Lu}\p{L}+)*$/u.test(name) &&
      !/^(?:Unknown|Pseudo|Eurozone|United Nations|Outlying|European)/u.test(name),
  );
}

/** Towns that clocks are named after. */
const clockTowns = (): string[] =>
  Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(?:Africa|America|Asia|Australia|Europe|Pacific)\//u.test(zone))
    .map((zone) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '))
    .filter((name) => /^\p{Lu}\p{Ll}{2,}/u.test(name));

/** Names of regions: lands, islands, mountains, of whichever kind. */
export const regionNames: readonly string[] = [
  ...regions.flatMap(([, names]) => names.split('|')),
  ...others.split('|'),
  ...platformRegions(),
];

export const townNames: readonly string[] = [...cities.split('|'), ...clockTowns()];
