import type { PublicMember } from '#contracts/account.ts';
import { Link } from '../../router/navigation.tsx';
import { DemoTag } from '../../ui/demo-tag.tsx';
import { Face } from '../../ui/face.tsx';
import './people.css';

/** Somebody in a list; leads to their page. */
export const PersonRow = ({ member, to }: { member: PublicMember; to?: string }) => (
  <li>
    <Link className="person-row" to={to ?? `/@${member.handle}`}>
      <Face name={member.name} colour={member.colour} size={42} />
      <span>
        {member.name}
        <small>@{member.handle}</small>
      </span>
      <span>
        <DemoTag handle={member.handle} />
      </span>
    </Link>
  </li>
);
