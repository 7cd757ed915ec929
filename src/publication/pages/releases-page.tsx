import { apiHref, pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { RELEASE_TEXTS as TEXTS } from '../release-texts.ts';
import type { Release } from '../verbs/release.ts';
import { ReleaseTime } from './release-time.tsx';

/** 发布: what the office released, newest first, with everything as files. */
export function ReleasesPage({ data: { releases } }: { readonly data: { readonly releases: readonly Release[] } }) {
  const site = useSite();
  const text = useText();
  return (
    <>
      <h1>{text(TEXTS.page)}</h1>
      <p className="lead">{text(TEXTS.lead)}</p>
      {releases.length === 0 ? <p>{text(TEXTS.none)}</p> : <ReleaseTable releases={releases} />}
      <div className="report-files">
        <p>
          <span>{text(TEXTS.download)}</span>
          {(['csv', 'json'] as const).map((format) => (
            <a
              key={format}
              className="button"
              href={apiHref({ ...site, asOf: null }, 'publication.releasedData', { format })}
              download
            >
              {text(TEXTS[format])}
            </a>
          ))}
          <a
            className="button"
            type="application/atom+xml"
            href={apiHref({ ...site, asOf: null }, 'publication.feed', { language: site.language })}
          >
            {text(TEXTS.feed)}
          </a>
        </p>
      </div>
    </>
  );
}

function ReleaseTable({ releases }: { readonly releases: readonly Release[] }) {
  const site = useSite();
  const text = useText();
  return (
    <table className="stack">
      <caption>{text(TEXTS.list)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.visibleFrom)}</th>
          <th scope="col">{text(TEXTS.title)}</th>
          <th scope="col">{text(TEXTS.what)}</th>
          <th scope="col">{text(TEXTS.signedBy)}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <tr key={release.id}>
            <td>
              <ReleaseTime at={release.visibleFrom} />
            </td>
            <th scope="row">
              <a href={pageHref(site, `releases/${release.id}`)}>
                <Chinese>{release.title}</Chinese>
              </a>
            </th>
            <td>{text(TEXTS.contents(release))}</td>
            <td>
              <Chinese>{release.signedBy}</Chinese>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
