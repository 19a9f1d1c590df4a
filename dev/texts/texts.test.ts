import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueFile, catalogueOf, readTexts } from './catalogue.ts';
import { textsOf } from './texts-of.ts';

describe('the texts of the product', () => {
  const { texts, faults } = readTexts();

  it('all reach a translator, with the values and parts that they name', () => {
    expect(faults).toEqual([]);
  });

  it('stand in the catalogue as they stand in the source: otherwise `npm run texts`', () => {
    expect(readFileSync(catalogueFile, 'utf8')).toBe(catalogueOf(texts));
  });
});

describe('what is read out of a source file', () => {
  const faultsOf = (source: string): string[] => textsOf('page.tsx', source).faults;

  it('is what is handed to t() and to Trans', () => {
    const source = `const a = t('Hello {name}', { name }); const b = <Trans id="Go <b>on</b>" components={{ b: <b /> }} />;`;
    expect(textsOf('page.tsx', source)).toEqual({ texts: ['Hello {name}', 'Go <b>on</b>'], faults: [] });
  });

  it('is refused where words stand bare, in the page or in an attribute', () => {
    expect(faultsOf('const a = <p>Bare words</p>;')).toHaveLength(1);
    expect(faultsOf(`const a = <p>{many ? 'Bare' : null}</p>;`)).toHaveLength(1);
    expect(faultsOf(`const a = <p>{\`\${n} takes\`}</p>;`)).toHaveLength(1);
    expect(faultsOf('const a = <img alt="A cat" />;')).toHaveLength(1);
  });

  it('is refused where a value or a part is missing or too much', () => {
    expect(faultsOf(`t('Hello {name}', { nmae });`)).toHaveLength(1);
    expect(faultsOf(`t('Hello', { name });`)).toHaveLength(1);
    expect(faultsOf(`t('{n, plural, one {#} other {{who}}}', { n });`)).toHaveLength(1);
    expect(faultsOf(`const a = <Trans id="Go <b>on</b>" />;`)).toHaveLength(1);
    expect(faultsOf(`t(\`Hello \${name}\`);`)).toHaveLength(1);
    expect(faultsOf(`t('{n, plural, one {#}');`)).toHaveLength(1);
  });
});
