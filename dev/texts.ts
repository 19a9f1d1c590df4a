import { writeFileSync } from 'node:fs';
import { catalogueFile, catalogueOf, readTexts } from './texts/catalogue.ts';

/** `npm run texts`: reads every text out of the source and writes the English catalogue that translators begin from. */
const { texts, faults } = readTexts();
for (const fault of faults) console.error(fault);
writeFileSync(catalogueFile, catalogueOf(texts));
console.log(`${texts.length} texts in contracts/texts/en.json`);
process.exitCode = faults.length > 0 ? 1 : 0;
