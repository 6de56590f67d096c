import { expect, test } from '@jest/globals';
import { ownDeviceId } from '../../src/history/device.js';
import { failureIn, openedConnection, temporaryFile } from './fixtures.js';

test('the device id is 16 bytes that stay with the file', async () => {
  const file = temporaryFile();
  const ids = [];
  for (const _ of ['made', 'opened again']) {
    const connection = await openedConnection(file);
    ids.push(Buffer.from(ownDeviceId(connection)).toString('hex'));
    connection.close();
  }
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('a database without one is damaged', async () => {
  const connection = await openedConnection();
  connection.database.exec('DELETE FROM devices');
  expect(failureIn(() => ownDeviceId(connection))).toMatchObject({
    kind: 'damaged',
    detail: 'it has no device id',
  });
});
