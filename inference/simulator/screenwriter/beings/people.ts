import { costumes } from '#art/wardrobe/costumes.ts';

/** People who are meant by a plain word, and how tall they are in metres. */
const people: Readonly<Record<string, number>> = {
  person: 1.7,
  man: 1.78,
  woman: 1.68,
  boy: 1.32,
  girl: 1.3,
  kid: 1.3,
  child: 1.28,
  baby: 0.85,
  friend: 1.68,
  player: 1.82,
  teacher: 1.72,
  coach: 1.78,
  mother: 1.68,
  father: 1.8,
  sister: 1.5,
  brother: 1.5,
  grandmother: 1.58,
  grandfather: 1.68,
  cook: 1.74,
  queen: 1.7,
  king: 1.78,
  // Who is known by their size as well as by their dress.
  giant: 2.7,
  giantess: 2.6,
  ogre: 2.3,
  troll: 2.2,
  cyclops: 2.4,
  yeti: 2.1,
  bigfoot: 2.1,
  orc: 1.95,
  werewolf: 1.95,
  minotaur: 2.1,
  monster: 1.9,
  frankenstein: 2,
  goblin: 1.15,
  imp: 0.95,
  hobbit: 1.15,
  dwarf: 1.12,
  gnome: 0.92,
  leprechaun: 1,
  fairy: 1.05,
  pixie: 0.9,
  cupid: 1,
  alien: 1.35,
  martian: 1.35,
};

export const personKinds = Object.fromEntries(
  Object.entries(people).map(([word, height]) => [word, { thing: 'person', rig: 'person', height } as const]),
);

/**
 * What people are called by what they do or are to somebody, and the kind of puppet that plays them. They are drawn as
 * people, and nothing else is claimed for them.
 */
const callings: Readonly<Record<string, string>> = {
  person: `butler maid nanny scout chauffeur doorman bellboy porter usher blacksmith gondolier innkeeper cobbler
    bystander commuter shoplifter picnicker hostess groomsman bridesmaid somebody someone neighbor neighbour actor
    dancer runner cyclist stranger visitor guest customer passenger passer-by tourist traveler traveller driver
    rider worker gardener farmer painter artist musician singer pianist guitarist drummer photographer scientist
    inventor engineer mechanic builder carpenter doctor nurse dentist patient lawyer judge writer poet reporter
    detective thief burglar robber guard sailor fisherman hiker climber swimmer surfer skater skateboarder skier
    boxer wrestler juggler acrobat gymnast magician cashier clerk librarian secretary boss colleague partner
    roommate host lover hero winner loser spectator protester teenager adult scholar babysitter lifeguard jogger
    shopper villager citizen mayor president volunteer hunter shepherd barber hairdresser plumber electrician
    postman mailman butcher tailor shopkeeper seller vendor inspector conductor principal director architect
    programmer blogger chessplayer walker trainer owner keeper sitter cleaner twin mate grandparent parent cousin
    candidate deliveryman skydiver juror hairstylist mover tamer zookeeper beekeeper janitor caretaker vet
    veterinarian violinist cellist trumpeter busker dj model sunbather camper gamer bodybuilder weightlifter
    tourist-guide prisoner bully nerd professor lecturer tutor optician beginner teen sibling youngster
    stepbrother crush sweetheart buddy pal bestie roomie flatmate grownup grown-up senior pensioner sculptor goatherd miner
    archaeologist explorer hippie rapper rocker punk choirboy german american italian russian canadian mexican australian african asian indian european texan parisian londoner greek norwegian
    brazilian egyptian korean spaniard swede dane scot briton turk frenchwoman englishwoman irishwoman major manager leader author christian executive
    criminal assistant governor attorney editor senator victim expert client employee producer designer journalist
    genius fool celebrity specialist guardian veteran creator dealer politician companion activist rebel merchant
    blonde blond brunette redhead instructor survivor therapist bachelor comedian messenger historian champ
    composer murderer killer psychologist psychiatrist pedestrian hitchhiker receptionist hipster beggar florist
    realtor ceo intern slave administrator adviser advisor accountant addict admirer adventurer agent ally amateur
    ambassador analyst ancestor announcer anthropologist applicant apprentice astrologer astronomer auctioneer
    auditor avenger banker banjoist bassist bartender biologist bookkeeper bookseller botanist boarder bricklayer
    broker buyer campaigner captive carer caregiver chairman chairperson chairwoman chatterbox chemist
    chiropractor cinematographer collector columnist commentator comrade consultant consumer contestant contractor
    counselor counsellor coward crook curator debater debtor delegate democrat republican descendant diplomat
    disciple dreamer drunk drunkard economist educator elder emigrant entertainer entrepreneur enemy
    environmentalist fiddler filmmaker financier flautist flutist follower foreigner founder freelancer fugitive
    gambler geek geologist graduate grocer guide guru handyman harpist heir helper heroine highschooler hobo
    homeowner human humanist hunk hypnotist illustrator imam immigrant individual influencer informer insider
    insomniac interviewer introvert investigator investor jeweler jeweller kidnapper landlord landowner laborer
    labourer layman learner linguist liar loner lobbyist lodger logger lookalike maker manicurist martyr
    mathematician mediator member mentor mentalist millionaire billionaire minister misfit missionary mourner
    mugger narrator navigator neurologist newcomer newscaster newsreader novelist novice oddball officeworker
    onlooker operator optimist orator organist organizer organiser orphan outcast outlaw outsider pacifist
    participant pathologist paralegal performer pessimist pharmacist philosopher physicist picknicker pickpocket
    pioneer playwright plasterer podcaster pollster presenter preacher procrastinator prodigy promoter prosecutor
    psychic publisher puppeteer purchaser quilter racer realist recruit recruiter refugee renter representative
    researcher resident retiree roofer rookie runaway saboteur salesperson saxophonist schoolteacher screenwriter
    scuba-instructor seamstress shareholder signer simpleton singer-songwriter skeptic sleeper sleepwalker smoker
    smuggler snob socialist sociologist soloist somnambulist songwriter speaker sponsor statistician steward
    storyteller stuntman stuntwoman stylist subscriber suitor supervisor supplier supporter suspect swindler
    tattooist taxpayer teammate technician teller tenant tester thinker timekeeper trader traitor tramp translator
    treasurer trombonist typist urchin vagabond vagrant vegan vegetarian videographer voter wanderer warden
    watchmaker weaver welder whistleblower whistler widower window-cleaner witness worshipper yogi youth youtuber
    streamer zoologist stunt-double housemate workmate coworker co-worker soulmate fiancee newlywed sweetheart
    triplet quadruplet stepsister stepchild relative kinsman in-law spouse godparent cellmate pen-pal penpal
    playmate confidant crewman crewmate henchman minion sidekick accomplice hostage castaway stowaway settler
    nomad bard minstrel troubadour lutenist colonist tribesman peasant commoner noble nobleman aristocrat lord duke baron squire courtier chieftain
    taxi_driver truck_driver bus_driver train_driver race_driver delivery_driver tour_guide dog_walker
    window_cleaner street_performer street_musician street_artist street_vendor ice_cream_seller ice_cream_vendor
    shop_assistant flight_instructor personal_trainer social_worker construction_manager estate_agent
    real_estate_agent travel_agent news_anchor news_reporter talk_show_host game_show_host tv_host
    weather_presenter tech_support pen_pal best_friend best_man maid_of_honor yoga_teacher yoga_instructor
    dance_teacher music_teacher math_teacher art_teacher driving_instructor ski_instructor swimming_instructor
    movie_star film_star rock_star pop_star football_fan sports_fan truck_mechanic car_mechanic car_salesman
    tax_collector garbage_collector dog_owner cat_owner dog_trainer lion_tamer snake_charmer fortune_teller
    fire_eater stilt_walker sword_swallower knife_thrower tightrope_walker trapeze_artist bell_ringer grave_digger
    gravedigger paper_boy shoe_shiner shoemaker candlestick_maker matchmaker glassblower potter surveyor planner
    dispatcher postal_worker factory_worker office_worker farm_worker steelworker dockworker docker stevedore
    lighthouse_keeper bookworm couch_potato night_owl early_bird party_guest wedding_guest house_guest groupie headteacher prefect locksmith chimney_sweep street_sweeper
    critic ventriloquist tarot_reader fishmonger greengrocer cheesemonger courier deliverer road_worker navvy roadie stagehand
    prompter bandleader piper bagpiper accordionist bugler town_crier ferryman bargee whaler submariner cabin_boy bosun
    crossbowman vizier alchemist necromancer gaucho breakdancer bobsledder caddie physio physiotherapist masseur sommelier
    freshman undergraduate prof trainee rival idiot moron trekker tenor baritone bass_player keyboarder harmonica_player
    ticket_inspector traffic_warden lollipop_lady parking_attendant zoo_keeper park_ranger forest_ranger museum_guard
    security_guard sound_engineer tattoo_artist stationmaster signalman foreman birdwatcher bird_watcher daredevil au_pair foster_child bandmate rescuer swat_officer apprentice_baker pastry_chef call_centre_agent
    market_trader shop_owner factory_owner squire herald peddler pedlar tinker sandman lamplighter charcoal_burner`,
  man: `englishman irishman welshman dutchman scotchman guy gentleman husband uncle groom nephew grandson grandad granddad waiter boyfriend fiancé milkman garbageman
    headmaster fireman policeman cop constable businessman salesman cowboy lumberjack bloke dude lad godfather
    stepfather stepson great-uncle great-grandson stepdad brother-in-law father-in-law son-in-law brother_in_law father_in_law son_in_law abbot padre
    hubby beau playboy bouncer gentlemen dudes fellow chap weatherman anchorman cameraman doorkeeper repairman
    frontman middleman nightwatchman watchman tradesman craftsman spokesman congressman statesman sportsman gunslinger highwayman
    oarsman swordsman marksman woodsman woodcutter yeoman mister`,
  woman: `lady wife aunt bride niece granddaughter waitress girlfriend fiancée stewardess headmistress auntie
    policewoman businesswoman ballerina housewife actress goddess widow heiress godmother stepmother stepdaughter
    great-aunt mother_in_law sister_in_law daughter_in_law mother-in-law sister-in-law daughter-in-law stepmom mistress mademoiselle madam madame dame diva
    gal lass lunch_lady midwife matron governess abbess countess duchess baroness saleswoman spokeswoman
    congresswoman landlady enchantress majorette masseuse dinner_lady tea_lady homemaker supermodel showgirl bachelorette sorority_girl cat_lady`,
  boy: 'son schoolboy godson paperboy altar_boy newsboy',
  girl: 'daughter schoolgirl goddaughter flower_girl tomboy',
  mother: 'mum mom mommy mummy mama stepmum mamma mutti',
  father: 'dad daddy papa pop vater',
  grandmother:
    'grandma granny nana nan gran nanna oma grammy omi babushka abuela nonna great-grandmother great-grandma',
  grandfather: 'grandpa granddaddy gramps grampa opa opi pops abuelo nonno great-grandfather great-grandpa',
  kid: 'student pupil classmate preschooler schoolkid kindergartner schoolchild first-grader brat grandkid grandchild kiddo tween',
  baby: 'toddler infant newborn bambino',
  player: `athlete goalkeeper goalie striker batter pitcher golfer footballer referee bowler defender opponent champion
    sportsperson quarterback linebacker goaltender midfielder winger shortstop infielder outfielder sprinter
    hurdler javelin_thrower discus_thrower pole_vaulter high_jumper long_jumper marathoner marathon_runner
    triathlete decathlete rower kayaker canoeist tennis_player basketball_player baseball_player hockey_player
    soccer_player football_player volleyball_player rugby_player golf_player chess_player card_player poker_player
    badminton_player cricketer tennis_star medalist medallist olympian snowboarder paraglider`,
  cook: 'chef baker barista',
};

/** Who can be dressed for a calling is a person, unless a row says more. */
const dressed = Object.keys(costumes).filter((word) => word !== 'robot' && !Object.hasOwn(people, word));

export const callingWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...dressed.map((word) => [word, 'person']),
  ...Object.entries(callings).flatMap(([kind, words]) =>
    words.split(/\s+/u).map((word) => [word.replaceAll('_', ' '), kind]),
  ),
]);

/** Does a word say what somebody does? Who somebody is to others ("uncle", "baby") does not. */
export const isCalling = (word: string): boolean =>
  /(?:er|or|ist|man|men|woman|women|guy|lady|chef|cook|guard|pilot|cop|judge|coach)s?$/u.test(word) &&
  (Object.hasOwn(callingWords, word) ||
    Object.hasOwn(callingWords, word.replace(/s$/u, '')) ||
    /^(?:man|men|woman|women|teacher|coach|player|cook)s?$/u.test(word));
