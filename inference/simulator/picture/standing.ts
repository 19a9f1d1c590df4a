import { shapeKind } from '#art/things/shapes.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';

/** What is large and stands. */
const standing: ReadonlySet<string> = new Set([
  ...'tree fir kennel igloo gate well bookshelf easel house tent game.tunnel file-cabinet standing-mirror table-mirror'.split(
    ' ',
  ),
  ...'elevator coffin bus-stop noto.lighthouse ferris-wheel roller-coaster statue-of-liberty hut slot-machine'.split(
    ' ',
  ),
  ...(
    'bunk-bed cabinet dresser chest-of-drawers counter whiteboard blackboard washing-line coat-rack altar shrine stall vault ' +
    'canopy lectern filing-cabinet mannequin climbing-frame diving-board dishwasher washing-machine dryer arcade-machine jukebox ' +
    'machine boiler radar antenna photocopier atm time-machine spotlight parking-meter stop-sign billboard banner pole flagpole ' +
    'street-lamp phone-booth booth barricade barrier dumpster turnstile newsstand gas-pump bus-shelter parasol gazebo greenhouse ' +
    'goalpost scaffolding watermill windmill barn silo water-tower shed pyramid sphinx obelisk monument sculpture tomb ' +
    'pillar totem stonehenge eiffel-tower leaning-tower big-ben taj-mahal torii pagoda castle drawbridge mast firework pylon ' +
    'telephone-pole wind-turbine solar-panel oil-rig dam tower fortress statue treehouse carousel bouncy-castle suit-of-armor throne covered-wagon ' +
    'hay-wagon carriage army-tank vending-machine locker server-rack pinball-machine x-ray-machine scoreboard winners-podium ' +
    'shipping-container speed-camera revolving-door escalator guillotine pillory battering-ram siege-tower scarecrow windsock pull-up-bar ' +
    'bridge rope-bridge hang-glider hot-air-balloon space-shuttle signpost rope-ladder woodpile chimney iv-drip water-pump combine-harvester snowplough food-truck loom clothes-rack yield-sign buoy ' +
    'colosseum triumphal-arch ruins moon-lander teleporter trellis lifeguard-chair display-case periscope bulldozer digger steamroller forklift tractor hot-dog-cart airship submarine ' +
    'mosque temple synagogue mansion villa bungalow shack chalet yurt wigwam marquee cooling-tower steeple bandstand boxing-ring railing battlement grandstand ' +
    'kiln buffet poker-table finish-arch wreckage grapevine geyser willow topiary gangway noticeboard basketball-stand room-divider printing-press placard chair-lift'
  )
    .split(' ')
    .map((name) => `own.${name}`),
]);

/** What is large and stands, a tree or a house, is behind who is by it, unless somebody hides there. */
export const standsAtTheBack = (plan: ScenePlan, { id, thing }: PlanProp): boolean =>
  standing.has(shapeKind(thing) ?? thing) &&
  !plan.beats.some(({ action, target }) => action === 'hide' && target === id);
