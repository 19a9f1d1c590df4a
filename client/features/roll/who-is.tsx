import { CircleHelp } from 'lucide-react';
import type { NamedPerson } from '#contracts/workflows.ts';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';

/** What was said about a name in a room, for as long as the page is open: nobody is asked at every take. */
const said = new Set<string>();
const keyOf = (sceneId: string, { memberId, words }: NamedPerson): string =>
  `${sceneId} ${memberId} ${words.toLowerCase()}`;

/** Names that point to one person and of which nobody has said yet that somebody else is meant. */
export const openQuestions = (sceneId: string, people: readonly NamedPerson[]): NamedPerson[] =>
  people.filter((person) => person.certain && !said.has(keyOf(sceneId, person)));

/** Asks who is meant by a name that is also a member's. Their likeness needs their yes; a namesake does not. */
export const WhoIs = ({
  sceneId,
  people,
  onSaid,
}: {
  sceneId: string;
  people: readonly NamedPerson[];
  onSaid: () => void;
}) => (
  <>
    {people
      .filter((person) => !said.has(keyOf(sceneId, person)))
      .map((person) => (
        <li key={`p${person.memberId}`} className="roll-who">
          <CircleHelp size={17} color="var(--wait)" aria-hidden="true" />
          <div>
            <p>
              <b>{t('Who is {words}?', { words: person.words })}</b>{' '}
              <span>
                {t(
                  '{name} (@{handle}) is a member here and is not cast. If it is them, cast their cameo, which asks them, or write it without them.',
                  { name: person.name, handle: person.handle },
                )}
              </span>
            </p>
            <Button
              onClick={() => {
                said.add(keyOf(sceneId, person));
                onSaid();
              }}
            >
              {t('Somebody made up')}
            </Button>
          </div>
        </li>
      ))}
  </>
);
