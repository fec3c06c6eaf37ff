import { noSessionCookie, sessionCookie, sessionToken } from './cookie.js';

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites', () => {
    const cookie = sessionCookie('token', { hours: 8, secure: false });
    expect(cookie.split('; ').sort()).toEqual(['HttpOnly', 'Max-Age=28800', 'Path=/', 'SameSite=Lax', 'kezek_session=token']);
  });

  it('travels by https alone where the door has it', () => {
    expect(sessionCookie('token', { hours: 8, secure: true })).toContain('; Secure');
    expect(noSessionCookie({ secure: true })).toContain('; Secure');
  });

  it('is taken away by an empty one that is over at once', () => {
    expect(noSessionCookie({ secure: false })).toMatch(/^kezek_session=; Max-Age=0;.*HttpOnly/);
  });

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['other=1', undefined],
    ['other=1; kezek_session=abc', 'abc'],
    ['kezek_session_old=1', undefined],
  ])('is found in the header %p', (header, token) => {
    expect(sessionToken(header)).toBe(token);
  });
});
