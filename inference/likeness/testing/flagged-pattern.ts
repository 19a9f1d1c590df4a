import sharp from 'sharp';

/** 16 × 16 px, PNG. */
const grid = [
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAACXBIWXMAAAPoAAAD6AG1e1JrAAADG0lEQVQokQEQA+/8AFZBNVM8',
  'K082H0kvFD0rBZ+GOKCJMq+OOr6VQMqiSNStSt+7SnlwCYJ7A4N7B4B0FQBMPy9IOCRFNBhALAqlgziahC2bhSqsjC+9kzjInz7U',
  'rkHiv0B+egCJhACNhQCIewIAQj0mPTcaPDEOqYg/pIM1ooMupYcrro0tvJYzyaE61K08cmQAgHYAiYQAjIMAh3wAADo9GTY4DzM0',
  'BKOJPaSJNqeGMquJL7GNMbyVNcmfOdWoPHJbAHtrAIJ9AIOBAIGABgA1PgwyOwMvOACgjzqjijqnjDesjTe0kTi+lj3KmDzVmzxy',
  'SQF3VgJ5awZ5ew10gxoAOEEAMz0ALzsAoJI7pJE/qJJCsJVCt5VGvpNIy49G2IpCcjQCdkIGc1oOcHIZbX0lAEJIATxHATlCAamZ',
  'Q6eXSqucTrGYVLqWVsORV8+GVdqATXEpDHI4D3JQGG1qJWl1MABPUwRNUgBHUAe2o06ynVq1mmK6lmjDlGvJjWjUhGnbfmFuKR1v',
  'PCJ0VSdxazJqcDoAYl8TYl8PX1wTW1IgyKRqw5Z9xZKEyZGB0Yx+14l93IV22o5wb0szgGkygXc5cXNAAHJmJHZmH31mH39hKOSp',
  'edmSldWIoNCNmdWQktiPitmShdWif2tYQX5vPoB4Q29vSAB7YjyIZDOXZy6cZjGOVErpl6Pija/ckKfdlp3Zm5DXoYnPqYfLtYJj',
  'ZEdmbUhiZkoAhFtVkF5MoGFFpmBFmldXi0Vv85mz65ms55+k46OW1qeMzKuFw7KFwbSDVGBHWWBMAIlYaZVZZqNeY6pdY6VXbppN',
  'fPOeuumdteeiqOukmuCpjM+thb6ugbmygUtaRlFdSACOWHmcW3urY36wZoCwYISsUYn3o8DwobXuoafsppjpqozSqoTBq4C2rn5E',
  'U0VHVUYAj1iEn16MrWiPtmqSuGOSt1iQ/qvC+KO09KSk9aWX7aiK16iFwql+sqd/N0VFOUZHAJFZhp1dkalklrBlm7NjmrFZlP+r',
  'xf2ntPuoo/eml/Kpjd2qhceohLKfgy41SCoySGCjZWWLjfKiAAAAAElFTkSuQmCC',
].join('');

/**
 * Coloured blurs that show nothing at all and that the model takes for pornography all the same, by 0.97: found by
 * changing colours at random and keeping what it liked better. No obscene picture has to lie in this repository to know
 * that what the model says is heard; it also shows how easily such a model is misled.
 */
export const flaggedPattern = (): Promise<Buffer> =>
  sharp(Buffer.from(grid, 'base64')).resize(224, 224, { kernel: 'cubic' }).png().toBuffer();
