/**
 * Nouns of which there is nothing to stand anywhere, however near the model finds a thing to them (a *place* comes out near to a house, a
 * *part* to a vise, a *trick* to a trike misspelt): they are named as not understood where no rule reads them.
 */
const abstract = new Set(
  `
  place part bit lot kind sort type way thing stuff manner case matter point detail item example version
  time moment instant second minute hour day week fortnight month year decade century age era while season
  beginning start end finish middle rest half quarter third share
  try attempt trick plan idea thought notion reason cause effect result outcome consequence purpose goal aim
  chance luck fate destiny fortune risk danger threat harm damage loss gain win victory defeat success failure
  life death birth youth childhood love hate hatred fear joy anger pride shame guilt hope wish need desire will
  help aid effort work job task duty role rule law order command request favor favour permission
  question answer reply response word name title news rumor rumour secret lie truth fact opinion view argument
  problem trouble mess mistake error fault blame difference change progress pause break delay
  size height weight length width depth speed pace rate level degree amount number sum total limit
  taste sight look glance stare gaze stance pose attitude mood feeling emotion sense memory
  step move turn style talent skill ability power strength energy force courage bravery patience wisdom
  rent price cost fee fine tax deal offer bargain business trade career
  habit custom tradition culture religion faith belief society community
  experience adventure journey trip tour visit vacation holiday
  test exam lesson education training practice exercise
  signal clue hint warning
  spelling grammar language accent
  customer service support attention care respect honor honour justice peace war freedom
  fun pleasure delight surprise shock horror panic terror stress pressure relief comfort
  reality dream imagination fantasy magic mystery miracle curse spell
  border edge distance direction side corner position location spot area region space
  silence noise sound volume echo rhythm
  suggestion advice excuse apology promise threat insult compliment thanks praise joke pun
  approval agreement decision choice option opinion vote majority
  identity character personality behavior behaviour
  connection relation relationship friendship marriage divorce
  height heights depths odds stakes
  splash kiss hug cuddle walk stroll jog nap sneeze cough yawn sigh applause laughter leak meeting
  `
    .trim()
    .split(/\s+/u),
);

/** Does a noun, in its singular form, name nothing that could be drawn? */
export const isNeverDrawn = (word: string): boolean => abstract.has(word);
