'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { fetchFile } = require('./download.cjs');
const { run } = require('./run.cjs');
const { explain } = require('./trouble.cjs');
const { packageAddress, programFromWheel } = require('./wheel.cjs');

/**
 * Photographs of real people for the tests of enrolment, taken out of packages and never kept in the repository:
 * a NASA portrait (in scikit-image) and an official portrait of the White House (in face_recognition), both works of
 * the United States government and in the public domain (17 U.S.C. § 105).
 */
const folder = path.join(cacheFolder(), 'test-faces', '1');
const nasa = path.join(folder, 'astronaut.png');
const office = path.join(folder, 'obama.jpg');

const WHEEL = {
  project: 'scikit-image',
  filename: 'scikit_image-0.26.0-cp311-cp311-manylinux_2_24_x86_64.manylinux_2_28_x86_64.whl',
  hash: '74aa5518ccea28121f57a95374581d3b979839adc25bb03f289b1bc9b99c58af',
};
const SOURCE = {
  project: 'face-recognition',
  filename: 'face_recognition-1.3.0.tar.gz',
  hash: '5e5efdd1686aa566af0d3cc1313b131e4b197657a8ffd03669e6d3fad92705ec',
};

const facesAreHere = () => fs.existsSync(nasa) && fs.existsSync(office);

async function provideFaces(board) {
  if (facesAreHere()) return;
  const step = board.step('Test photographs');
  fs.mkdirSync(folder, { recursive: true });
  try {
    if (!fs.existsSync(nasa)) await programFromWheel({ ...WHEEL, program: 'astronaut.png', out: nasa });
    const archive = path.join(folder, SOURCE.filename);
    await fetchFile(await packageAddress(SOURCE.project, SOURCE.filename), archive, SOURCE.hash);
    const inside = 'face_recognition-1.3.0/tests/test_images/obama.jpg';
    await run('tar', ['-xzf', archive, '-C', folder, '--strip-components', '3', inside]);
    fs.rmSync(archive);
  } catch (error) {
    const trouble = explain(error, 'Test photographs');
    step.fail('could not be fetched');
    throw trouble;
  }
  step.done('two portraits');
}

module.exports = { facesAreHere, provideFaces };
