/**
 * What people are called by what they do or are to somebody, and the kind of puppet that plays them. They are drawn as
 * people, and nothing else is claimed for them.
 */
const callings: Readonly<Record<string, string>> = {
  person:
    'butler maid nanny scout chauffeur doorman bellboy porter usher blacksmith gondolier innkeeper cobbler bystander commuter shoplifter picnicker hostess groomsman bridesmaid somebody someone neighbor neighbour actor dancer runner cyclist stranger visitor guest customer passenger passer-by tourist traveler traveller driver rider worker gardener farmer painter artist musician singer pianist guitarist drummer photographer scientist inventor engineer mechanic builder carpenter doctor nurse dentist patient lawyer judge writer poet reporter detective thief burglar robber guard sailor fisherman hiker climber swimmer surfer skater skateboarder skier boxer wrestler juggler acrobat gymnast magician cashier clerk librarian secretary boss colleague partner roommate host lover hero winner loser spectator protester teenager adult scholar babysitter lifeguard jogger shopper villager citizen mayor president volunteer hunter shepherd barber hairdresser plumber electrician postman mailman butcher tailor shopkeeper seller vendor inspector conductor principal director architect programmer blogger chessplayer walker trainer owner keeper sitter cleaner twin mate grandparent parent cousin candidate deliveryman skydiver juror hairstylist mover tamer zookeeper beekeeper janitor caretaker vet veterinarian violinist cellist trumpeter busker dj model sunbather camper gamer bodybuilder weightlifter tourist-guide prisoner bully nerd professor lecturer tutor optician beginner teen sibling youngster stepbrother buddy pal bestie roommate roomie flatmate grownup grown-up adult senior pensioner sculptor goatherd miner archaeologist explorer hippie rapper rocker punk choirboy',
  man: 'guy gentleman husband uncle groom nephew grandson grandad granddad waiter boyfriend fiancé milkman garbageman headmaster fireman policeman cop constable businessman salesman cowboy lumberjack bloke dude',
  woman:
    'lady wife aunt bride niece granddaughter waitress girlfriend fiancée stewardess headmistress auntie policewoman businesswoman ballerina housewife',
  boy: 'son schoolboy',
  girl: 'daughter schoolgirl',
  mother: 'mum mom mommy mummy mama',
  father: 'dad daddy papa',
  grandmother: 'grandma granny nana nan gran nanna oma grammy',
  grandfather: 'grandpa granddaddy gramps grampa opa pops',
  kid: 'student pupil classmate',
  baby: 'toddler infant newborn',
  player:
    'athlete goalkeeper keeper goalie striker batter pitcher golfer footballer referee bowler defender teammate opponent champion',
  cook: 'chef baker barista',
};

export const callingWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(callings).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
);

/** Does a word say what somebody does? Who somebody is to others ("uncle", "baby") does not. */
export const isCalling = (word: string): boolean =>
  /(?:er|or|ist|man|men|woman|women|guy|lady|chef|cook|guard|pilot|cop|judge|coach)s?$/u.test(word) &&
  (Object.hasOwn(callingWords, word) ||
    Object.hasOwn(callingWords, word.replace(/s$/u, '')) ||
    /^(?:man|men|woman|women|teacher|coach|player|cook)s?$/u.test(word));

/**
 * People who are known by what they wear. There is no costume for them: each is said before the roll to be near to a
 * person, with a score.
 */
export const costumed: ReadonlySet<string> = new Set(
  'pirate ninja wizard witch knight princess prince astronaut clown soldier samurai viking mermaid fairy elf giant angel santa superhero vampire zombie monk nun pilot diver policeman firefighter emperor caveman robot-man cheerleader mime jester angel bandit warrior archer gladiator'.split(
    ' ',
  ),
);
