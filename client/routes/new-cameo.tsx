import { MemberPage } from '../shell/member-page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Skeleton } from '../ui/state.tsx';
import '../features/enrol/enrol.css';
import './cameos.css';
import { t } from '../texts/texts.ts';

const Ways = () => (
  <div className="studio">
    <h1>{t('A new cameo')}</h1>
    <ul className="enrol-ways">
      <li className="card">
        <h2>{t('You')}</h2>
        <p>
          {t(
            'Ten seconds before the camera, so that nobody else can pass for you. Others may then ask for it.',
          )}
        </p>
        <ButtonLink look="primary" to="/cameos/new/me">
          {t('Before the camera')}
        </ButtonLink>
      </li>
      <li className="card">
        <h2>{t('An animal or a thing')}</h2>
        <p>
          {t(
            'A picture or a short clip of your dog, your mug, your car. You answer for it. No people in it.',
          )}
        </p>
        <ButtonLink to="/cameos/new/picture?kind=animal">{t('Choose a picture or a clip')}</ButtonLink>
      </li>
      <li className="card">
        <h2>{t('You, without a camera')}</h2>
        <p>{t('A photo of you. It stays marked as not verified, and only you can cast it.')}</p>
        <ButtonLink look="quiet" to="/cameos/new/picture?kind=person">
          {t('Use a photo')}
        </ButtonLink>
      </li>
    </ul>
  </div>
);

export const NewCameoPage = () => (
  <MemberPage title={t('New cameo')} skeleton={<Skeleton style={{ height: 420, borderRadius: 20 }} />} narrow>
    {() => <Ways />}
  </MemberPage>
);
