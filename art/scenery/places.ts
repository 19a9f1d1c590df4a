import type { Place } from '#contracts/world.ts';
import { gym } from './gym.ts';
import { kitchen } from './kitchen.ts';
import type { PlaceArt } from './layer.ts';
import { park } from './park.ts';
import { airport } from './places/airport.ts';
import { arcade } from './places/arcade.ts';
import { attic } from './places/attic.ts';
import { bakery } from './places/bakery.ts';
import { bank } from './places/bank.ts';
import { bar } from './places/bar.ts';
import { bathroom } from './places/bathroom.ts';
import { beach } from './places/beach.ts';
import { bedroom } from './places/bedroom.ts';
import { boat } from './places/boat.ts';
import { cafe } from './places/cafe.ts';
import { campsite } from './places/campsite.ts';
import { castle } from './places/castle.ts';
import { cave } from './places/cave.ts';
import { cellar } from './places/cellar.ts';
import { church } from './places/church.ts';
import { cinema } from './places/cinema.ts';
import { city } from './places/city.ts';
import { classroom } from './places/classroom.ts';
import { cliff } from './places/cliff.ts';
import { club } from './places/club.ts';
import { conferenceRoom } from './places/conference-room.ts';
import { constructionSite } from './places/construction-site.ts';
import { court } from './places/court.ts';
import { desert } from './places/desert.ts';
import { diningRoom } from './places/dining-room.ts';
import { fairground } from './places/fairground.ts';
import { farm } from './places/farm.ts';
import { forest } from './places/forest.ts';
import { garden } from './places/garden.ts';
import { graveyard } from './places/graveyard.ts';
import { hall } from './places/hall.ts';
import { hospital } from './places/hospital.ts';
import { jungle } from './places/jungle.ts';
import { lab } from './places/lab.ts';
import { lake } from './places/lake.ts';
import { library } from './places/library.ts';
import { livingRoom } from './places/living-room.ts';
import { market } from './places/market.ts';
import { moon } from './places/moon.ts';
import { mountain } from './places/mountain.ts';
import { museum } from './places/museum.ts';
import { ocean } from './places/ocean.ts';
import { office } from './places/office.ts';
import { playground } from './places/playground.ts';
import { pool } from './places/pool.ts';
import { prison } from './places/prison.ts';
import { rink } from './places/rink.ts';
import { road } from './places/road.ts';
import { rooftop } from './places/rooftop.ts';
import { savanna } from './places/savanna.ts';
import { sea } from './places/sea.ts';
import { shop } from './places/shop.ts';
import { snowfield } from './places/snowfield.ts';
import { space } from './places/space.ts';
import { stadium } from './places/stadium.ts';
import { station } from './places/station.ts';
import { swamp } from './places/swamp.ts';
import { tabletop } from './places/tabletop.ts';
import { theatre } from './places/theatre.ts';
import { train } from './places/train.ts';
import { underwater } from './places/underwater.ts';
import { volcano } from './places/volcano.ts';
import { workshop } from './places/workshop.ts';
import { zoo } from './places/zoo.ts';
import { street } from './street.ts';

export const places: Readonly<Record<Place, PlaceArt>> = {
  gym,
  park,
  kitchen,
  street,
  'living-room': livingRoom,
  'dining-room': diningRoom,
  garden,
  bedroom,
  attic,
  cellar,
  bathroom,
  classroom,
  office,
  bank,
  'conference-room': conferenceRoom,
  lab,
  tabletop,
  library,
  court,
  hall,
  museum,
  church,
  theatre,
  cinema,
  workshop,
  pool,
  rink,
  club,
  arcade,
  bakery,
  shop,
  hospital,
  cafe,
  bar,
  city,
  rooftop,
  market,
  'construction-site': constructionSite,
  playground,
  fairground,
  zoo,
  stadium,
  airport,
  station,
  train,
  boat,
  road,
  forest,
  jungle,
  campsite,
  cave,
  farm,
  graveyard,
  beach,
  lake,
  swamp,
  ocean,
  sea,
  cliff,
  mountain,
  desert,
  savanna,
  volcano,
  snowfield,
  underwater,
  castle,
  prison,
  space,
  moon,
};
