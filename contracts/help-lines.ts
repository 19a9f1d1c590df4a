/** Somebody to talk to, by country. `source` is the line's own site, where its number can be checked. */
export type HelpLine = { name: string; number: string; source: string; young?: boolean };

/**
 * ISO 3166-1 alpha-2 country codes. Free or at the price of a local call. Looked up on 28 November 2026 in what others
 * publish (`docs/wellbeing.md`), and not yet on each line's own site.
 */
export const helpLines: Readonly<Record<string, readonly HelpLine[]>> = {
  AT: [
    { name: 'Telefonseelsorge', number: '142', source: 'https://www.telefonseelsorge.at' },
    { name: 'Rat auf Draht', number: '147', source: 'https://www.rataufdraht.at', young: true },
  ],
  AU: [
    { name: 'Lifeline', number: '13 11 14', source: 'https://www.lifeline.org.au' },
    { name: 'Kids Helpline', number: '1800 55 1800', source: 'https://kidshelpline.com.au', young: true },
  ],
  BE: [
    { name: 'Zelfmoordlijn', number: '1813', source: 'https://www.zelfmoord1813.be' },
    { name: 'Awel', number: '102', source: 'https://www.awel.be', young: true },
  ],
  BR: [{ name: 'CVV', number: '188', source: 'https://cvv.org.br' }],
  CA: [
    { name: '9-8-8 Suicide Crisis Helpline', number: '988', source: 'https://988.ca' },
    { name: 'Kids Help Phone', number: '1-800-668-6868', source: 'https://kidshelpphone.ca', young: true },
  ],
  CH: [
    { name: 'Die Dargebotene Hand', number: '143', source: 'https://www.143.ch' },
    { name: 'Pro Juventute', number: '147', source: 'https://www.147.ch', young: true },
  ],
  DE: [
    { name: 'TelefonSeelsorge', number: '0800 111 0 111', source: 'https://www.telefonseelsorge.de' },
    {
      name: 'Nummer gegen Kummer',
      number: '116 111',
      source: 'https://www.nummergegenkummer.de',
      young: true,
    },
  ],
  DK: [
    { name: 'Livslinien', number: '70 201 201', source: 'https://www.livslinien.dk' },
    { name: 'BørneTelefonen', number: '116 111', source: 'https://bornetelefonen.dk', young: true },
  ],
  ES: [
    { name: 'Línea 024', number: '024', source: 'https://www.sanidad.gob.es/linea024/home.htm' },
    { name: 'ANAR', number: '900 20 20 10', source: 'https://www.anar.org', young: true },
  ],
  FI: [
    { name: 'MIELI Kriisipuhelin', number: '09 2525 0111', source: 'https://mieli.fi' },
    {
      name: 'Lasten ja nuorten puhelin',
      number: '116 111',
      source: 'https://www.nuortennetti.fi',
      young: true,
    },
  ],
  FR: [
    { name: '3114', number: '3114', source: 'https://3114.fr' },
    {
      name: 'Fil Santé Jeunes',
      number: '0 800 235 236',
      source: 'https://www.filsantejeunes.com',
      young: true,
    },
  ],
  GB: [
    { name: 'Samaritans', number: '116 123', source: 'https://www.samaritans.org' },
    { name: 'Childline', number: '0800 1111', source: 'https://www.childline.org.uk', young: true },
  ],
  IE: [
    { name: 'Samaritans', number: '116 123', source: 'https://www.samaritans.org' },
    { name: 'Childline', number: '1800 66 66 66', source: 'https://www.childline.ie', young: true },
  ],
  IN: [
    { name: 'Tele-MANAS', number: '14416', source: 'https://telemanas.mohfw.gov.in' },
    { name: 'Childline', number: '1098', source: 'https://www.childlineindia.org', young: true },
  ],
  IT: [
    { name: 'Telefono Amico', number: '02 2327 2327', source: 'https://www.telefonoamico.it' },
    { name: 'Telefono Azzurro', number: '19696', source: 'https://azzurro.it', young: true },
  ],
  JP: [
    { name: 'よりそいホットライン', number: '0120-279-338', source: 'https://www.since2011.net/yorisoi/' },
    { name: 'チャイルドライン', number: '0120-99-7777', source: 'https://childline.or.jp', young: true },
  ],
  NL: [
    { name: '113 Zelfmoordpreventie', number: '0800-0113', source: 'https://www.113.nl' },
    { name: 'Kindertelefoon', number: '0800-0432', source: 'https://www.kindertelefoon.nl', young: true },
  ],
  NO: [
    { name: 'Mental Helse', number: '116 123', source: 'https://mentalhelse.no' },
    { name: 'Alarmtelefonen', number: '116 111', source: 'https://www.116111.no', young: true },
  ],
  NZ: [{ name: '1737, need to talk?', number: '1737', source: 'https://1737.org.nz' }],
  PL: [
    { name: 'Centrum Wsparcia', number: '800 70 2222', source: 'https://centrumwsparcia.pl' },
    {
      name: 'Telefon zaufania dla dzieci i młodzieży',
      number: '116 111',
      source: 'https://116111.pl',
      young: true,
    },
  ],
  PT: [
    {
      name: 'Linha Nacional de Prevenção do Suicídio',
      number: '1411',
      source: 'https://www.sns24.gov.pt/servico/linha-nacional-de-prevencao-do-suicidio/',
    },
  ],
  SE: [
    { name: 'Mind Självmordslinjen', number: '90101', source: 'https://mind.se' },
    { name: 'Bris', number: '116 111', source: 'https://www.bris.se', young: true },
  ],
  US: [{ name: '988 Suicide & Crisis Lifeline', number: '988', source: 'https://988lifeline.org' }],
  ZA: [{ name: 'SADAG', number: '0800 567 567', source: 'https://www.sadag.org' }],
};

/** For everywhere else, kept by Throughline: lines in over a hundred countries. */
export const elsewhere = 'https://findahelpline.com';
