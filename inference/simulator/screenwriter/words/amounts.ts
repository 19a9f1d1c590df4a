/**
 * How much of something a script says, as patterns: counts and units of time and of length. They are parts of wider patterns, which
 * read them where nothing is to be seen of them but what lasts or reaches so far.
 */
export const count =
  '(?:\\d[\\d,.]*|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|many|several|some|few|a few|a couple of|a (?:hundred|thousand|million)|hundreds of|thousands of|dozens of|countless|endless)';

/** Spans of time that pass in no film of seconds. */
export const longUnit =
  '(?:minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur(?:y|ies)|seasons?|summers?|winters?)';

export const anyUnit = `(?:seconds?|secs?|moments?|${longUnit})`;

/** Lengths; a foot is a part of a body to whoever has one. */
export const length =
  '(?:(?:milli|centi|kilo)?met(?:re|er)s?|inch(?:es)?|yards?|miles?|kms?|cms?|light[- ]years?)';

export const roughly =
  '(?:(?:exactly|precisely|about|around|almost|nearly|roughly|over|under|only|just|at least|at most|more than|less than|up to|another|the (?:last|past|next|first|whole)) )*';
