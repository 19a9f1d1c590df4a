import { useMutation, useQuery } from '@tanstack/react-query';
import { CaretsToAxisDashedVertical } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { cameosApi } from '#contracts/api/cameos.ts';
import { type Cameo, CameoKind, type CameoLevel, NewCameo } from '#contracts/cameo.ts';
import { AppError, errors } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
import { call } from '../api/call.ts';
import { keys, queryClient } from '../api/queries.ts';
import { Cutter } from '../features/cameos/cutter.tsx';
import { kinds, levels } from '../features/cameos/levels.ts';
import { Mirror } from '../features/cameos/mirror.tsx';
import { Moment } from '../features/cameos/moment.tsx';
import { fromFile, toPng, turnedRound } from '../features/cameos/picture-file.ts';
import { useSearch } from '../router/navigation.tsx';
import { MemberPage } from '../shell/member-page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { ErrorNotice, Skeleton, State } from '../ui/state.tsx';
import './cameos.css';
import { Trans, t } from '../texts/texts.ts';

type Step = 'picture' | 'name' | 'cut' | 'moment' | 'brush';

const steps = [
  { of: ['picture'], label: t('Picture') },
  { of: ['name'], label: t('Name') },
  { of: ['cut', 'moment', 'brush'], label: t('Cut-out') },
] as const;

const Steps = ({ step }: { step: Step }) => (
  <ol className="studio-steps" aria-label={t('Steps')}>
    {steps.map(({ of, label }) => (
      <li key={label} aria-current={of.some((one) => one === step) ? 'step' : undefined}>
        {label}
      </li>
    ))}
  </ol>
);

/** So that nobody takes a photograph for more than it is. */
const Unverified = () => (
  <p className="later">
    <Trans
      id="<b>Not verified</b>Only you can cast this photograph of you. Ten seconds before the camera make a cameo that others may ask for."
      components={{ b: <b /> }}
    />
  </p>
);

type Details = { name: string; kind: CameoKind; level: CameoLevel };

/** What was chosen: a picture, or a clip with its first picture to show. */
type Chosen = { picture: HTMLCanvasElement; clip: File | null };

const send = async (details: Details, { picture, clip }: Chosen, mask: Blob | null): Promise<Cameo> => {
  const form = new FormData();
  const level = details.kind === 'person' ? 'only-me' : details.level;
  form.set('cameo', JSON.stringify({ ...details, level }));
  if (clip) form.set('clip', clip, 'clip');
  else form.set('picture', await toPng(picture), 'picture.png');
  if (mask) form.set('mask', mask, 'mask.png');
  return call(cameosApi.newCameo, { raw: form });
};

/** The cut-out itself, the other way round: transparent around its subject, so it keeps the edges that it has. */
const turnedCutOut = async (cameoId: string): Promise<Chosen> => {
  const answer = await fetch(mediaPaths.cameoPicture(cameoId));
  if (!answer.ok) throw new AppError('unavailable');
  return { picture: turnedRound(await fromFile(await answer.blob())), clip: null };
};

const NameForm = ({
  details,
  picture,
  isClip,
  onChange,
  onSend,
  busy,
  error,
}: {
  details: Details;
  picture: string;
  isClip: boolean;
  onChange: (details: Details) => void;
  onSend: () => void;
  busy: boolean;
  error: unknown;
}) => {
  const ok = NewCameo.safeParse(details).success;
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ok) onSend();
      }}
    >
      <div className="mirror">
        <img src={picture} alt={t('Chosen')} />
      </div>
      {isClip ? (
        <p className="later">
          <Trans
            id="<b>A clip</b>Its sharpest moment with the whole of it in the picture is cut out. At most twelve seconds, nobody in it."
            components={{ b: <b /> }}
          />
        </p>
      ) : null}
      <Field
        label={t('Name in scripts')}
        value={details.name}
        maxLength={40}
        onChange={(event) => onChange({ ...details, name: event.target.value })}
        placeholder={t('Mia')}
      />
      <Choices
        legend={t('It is')}
        name="kind"
        value={details.kind}
        options={isClip ? kinds.filter(({ value }) => value !== 'person') : kinds}
        onChange={(kind) => onChange({ ...details, kind })}
      />
      {details.kind === 'person' ? (
        <Unverified />
      ) : (
        <Choices
          legend={t('Who may ask for it')}
          name="level"
          value={details.level}
          options={levels}
          onChange={(level) => onChange({ ...details, level })}
        />
      )}
      {error ? <ErrorNotice error={error} /> : null}
      <Button type="submit" look="primary" busy={busy} disabled={!ok}>
        {busy ? t('Cutting out, some seconds…') : t('Cut it out')}
      </Button>
    </form>
  );
};

const Studio = () => {
  const search = useSearch();
  const [step, setStep] = useState<Step>('picture');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState('');
  const [details, setDetails] = useState<Details>({
    name: '',
    kind: CameoKind.catch('animal').parse(search.get('kind')),
    level: 'people-i-approve',
  });
  const [cameo, setCameo] = useState<Cameo | null>(null);
  const make = useMutation({
    mutationFn: async ({ of, mask }: { of: Chosen | Promise<Chosen>; mask: Blob | null }) => {
      const from = await of;
      const made = await send(details, from, mask);
      // A corrected cut-out takes the place of the first one.
      if (cameo) await call(cameosApi.deleteCameo, { params: { cameoId: cameo.id } });
      return { made, from };
    },
    onSuccess: ({ made, from }) => {
      setChosen(from);
      setCameo(made);
      setStep('cut');
      void queryClient.invalidateQueries({ queryKey: keys.cameos });
    },
  });
  // A slow machine answers before the cut-out is made: the page waits for it here.
  const cameos = useQuery({
    queryKey: keys.cameos,
    queryFn: () => call(cameosApi.cameos),
    enabled: cameo?.state === 'cutting',
    refetchInterval: 2000,
  });
  const current = cameos.data?.find(({ id }) => id === cameo?.id) ?? cameo;
  const choose = (picture: HTMLCanvasElement, clip: File | null): void => {
    setChosen({ picture, clip });
    setPreview(picture.toDataURL('image/jpeg', 0.85));
    setStep('name');
  };
  return (
    <div className="studio">
      <div>
        <h1>
          {step === 'cut' && current?.state === 'ready'
            ? t('{name} waves', { name: current.name })
            : t('A new cameo')}
        </h1>
      </div>
      <Steps step={step} />
      {step === 'picture' ? (
        <Mirror
          onPicture={(picture) => choose(picture, null)}
          onClip={details.kind === 'person' ? undefined : (clip, first) => choose(first, clip)}
        />
      ) : null}
      {step === 'name' && chosen ? (
        <>
          <NameForm
            details={details}
            picture={preview}
            isClip={chosen.clip !== null}
            onChange={setDetails}
            onSend={() => make.mutate({ of: chosen, mask: null })}
            busy={make.isPending}
            error={make.error}
          />
          <Button look="quiet" onClick={() => setStep('picture')} disabled={make.isPending}>
            {t('Another picture')}
          </Button>
        </>
      ) : null}
      {step === 'cut' && current?.state === 'cutting' ? (
        <p role="status">
          {t('Still cutting {name} out. You can leave; it goes on without you.', { name: current.name })}
        </p>
      ) : null}
      {step === 'cut' && current?.state === 'failed' ? (
        <State
          title={t('No cameo came of it')}
          code={current.failure ?? 'nobody-found'}
          actions={<Button onClick={() => setStep('picture')}>{t('Another picture')}</Button>}
        >
          {t(errors[current.failure ?? 'nobody-found'].sentence)}
        </State>
      ) : null}
      {step === 'cut' && cameo && current?.state === 'ready' ? (
        <>
          <div className="wave">
            <img src={mediaPaths.cameoPicture(cameo.id)} alt={t('{name}, cut out', { name: cameo.name })} />
          </div>
          {cameo.kind === 'person' ? (
            <Unverified />
          ) : (
            <div className="ahead">
              <p>
                {t('In films {name} goes to the right, front first. Is its front on the left here?', {
                  name: cameo.name,
                })}
              </p>
              <Button
                busy={make.isPending}
                onClick={() => make.mutate({ of: turnedCutOut(cameo.id), mask: null })}
              >
                <CaretsToAxisDashedVertical size={18} aria-hidden="true" /> {t('Turn it round')}
              </Button>
            </div>
          )}
          {make.error ? <ErrorNotice error={make.error} /> : null}
          <div className="studio-acts">
            {chosen?.clip ? (
              <Button onClick={() => setStep('moment')}>{t('Choose another moment')}</Button>
            ) : (
              <Button onClick={() => setStep('brush')}>{t('Correct it with a brush')}</Button>
            )}
            <ButtonLink look="primary" to="/cameos">
              {t('Done')}
            </ButtonLink>
          </div>
        </>
      ) : null}
      {step === 'moment' && chosen?.clip ? (
        <>
          <Moment
            clip={chosen.clip}
            onPicture={(picture) => make.mutate({ of: { picture, clip: null }, mask: null })}
            onBack={() => setStep('cut')}
            busy={make.isPending}
          />
          {make.error ? <ErrorNotice error={make.error} /> : null}
        </>
      ) : null}
      {step === 'brush' && cameo && chosen ? (
        <>
          <Cutter
            picture={chosen.picture}
            cutOutUrl={mediaPaths.cameoPicture(cameo.id)}
            onMask={(mask) => make.mutate({ of: chosen, mask })}
            onBack={() => setStep('cut')}
            busy={make.isPending}
          />
          {make.error ? <ErrorNotice error={make.error} /> : null}
        </>
      ) : null}
    </div>
  );
};

export const PictureCameoPage = () => (
  <MemberPage
    title={t('A cameo from a picture')}
    skeleton={<Skeleton style={{ height: 420, borderRadius: 20 }} />}
    narrow
  >
    {() => <Studio />}
  </MemberPage>
);
