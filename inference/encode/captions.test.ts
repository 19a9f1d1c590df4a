import { describe, expect, it } from 'vitest';
import { captions } from './captions.ts';

const names = new Map([['mia', 'Mia']]);
const line = (start: number, end: number, text: string, speaker = 'mia') => ({
  id: 'x',
  speaker,
  text,
  start,
  end,
});

describe('captions', () => {
  it('gives each line its time and its speaker', () => {
    expect(captions([line(4.25, 5.9, 'That was on purpose.')], names, 8)).toBe(
      'WEBVTT\n\n1\n00:00:04.250 --> 00:00:05.900\n<v Mia>Mia: That was on purpose.\n',
    );
  });

  it('keeps a short line long enough to be read, but not into the next one or past the end', () => {
    const text = captions([line(1, 1.3, 'Hm.'), line(1.8, 2, 'No.'), line(7.5, 7.7, 'Oh!')], names, 8);
    expect(text).toContain('00:00:01.000 --> 00:00:01.800');
    expect(text).toContain('00:00:01.800 --> 00:00:03.000');
    expect(text).toContain('00:00:07.500 --> 00:00:08.000');
  });

  it('escapes markup and keeps right-to-left text and emoji whole', () => {
    const text = captions([line(0, 2, 'a < b & c\n--> שלום 🎉', 'dog')], names, 8);
    expect(text).toContain('<v dog>dog: a &lt; b &amp; c --&gt; שלום 🎉');
  });

  it('leaves out what a cut film no longer reaches', () => {
    expect(captions([line(9, 10, 'Late.')], names, 8)).toBe('WEBVTT\n');
  });
});
