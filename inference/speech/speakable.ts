/** Letters that NFKD leaves whole but that have a usual Latin spelling. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'th',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'h',
  ψ: 'ps',
  ω: 'o',
};

/**
 * What the package's English voices can say of a line: accents dropped, Cyrillic and Greek spelled out,
 * emoji and other signs left out. A word in a script that they cannot read is hummed, so that the
 * character is still heard and the mouth still moves. Never empty.
 */
export function speakable(text: string): string {
  const spelled = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\p{Extended_Pictographic}|\p{C}/gu, ' ')
    .replace(/\p{L}/gu, (letter) => {
      if (/[A-Za-z]/.test(letter)) return letter;
      return spellings[letter.toLowerCase()] ?? letter;
    });
  const words = spelled.split(/\s+/u).map((word) => {
    const latin = word.replace(/[^A-Za-z0-9'.,!?;:%$&+-]/g, '');
    if (/[A-Za-z0-9]/.test(latin)) return latin;
    return /\p{L}|\p{N}/u.test(word) ? 'mhm' : '';
  });
  const said = words.filter((word) => word !== '').join(' ');
  return said === '' ? 'mhm' : said;
}
