import { MemberPage } from '../shell/member-page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Skeleton } from '../ui/state.tsx';
import '../features/enrol/enrol.css';
import './cameos.css';

const Ways = () => (
  <div className="studio">
    <h1>A new cameo</h1>
    <ul className="enrol-ways">
      <li className="card">
        <h2>You</h2>
        <p>
          Ten seconds before the camera, so that nobody else can pass for you. Others may then ask for it.
        </p>
        <ButtonLink look="primary" to="/cameos/new/me">
          Before the camera
        </ButtonLink>
      </li>
      <li className="card">
        <h2>An animal or a thing</h2>
        <p>A picture or a short clip of your dog, your mug, your car. You answer for it. No people in it.</p>
        <ButtonLink to="/cameos/new/picture?kind=animal">Choose a picture or a clip</ButtonLink>
      </li>
      <li className="card">
        <h2>You, without a camera</h2>
        <p>A photo of you. It stays marked as not verified, and only you can cast it.</p>
        <ButtonLink look="quiet" to="/cameos/new/picture?kind=person">
          Use a photo
        </ButtonLink>
      </li>
    </ul>
  </div>
);

export const NewCameoPage = () => (
  <MemberPage title="New cameo" skeleton={<Skeleton style={{ height: 420, borderRadius: 20 }} />} narrow>
    {() => <Ways />}
  </MemberPage>
);
