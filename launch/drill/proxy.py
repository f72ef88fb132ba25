"""A line to the database that can be made slow: it stands between Loket and PostgreSQL, and passes everything on."""

import asyncio
import contextlib
import os
import shutil
import threading
from pathlib import Path
from urllib.parse import quote

NAME = ".s.PGSQL.5432"


class Proxy:
    """Listens on a socket of its own in `folder`. `delay` is what each answer of the database waits, in seconds."""

    def __init__(self, folder: Path, behind: Path) -> None:
        self.folder, self.behind, self.delay = folder, behind / NAME, 0.0
        self._loop = asyncio.new_event_loop()
        self._ready, self._ended = threading.Event(), threading.Event()

    @property
    def url(self) -> str:
        return f"postgresql://loket@/loket?host={quote(str(self.folder))}"

    def start(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        threading.Thread(target=self._run, daemon=True).start()
        self._ready.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._ended.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.folder / NAME)
        self._loop.run_until_complete(asyncio.start_unix_server(self._serve, self.folder / NAME))
        self._ready.set()
        self._loop.run_forever()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._ended.set()

    async def _serve(self, asks: asyncio.StreamReader, told: asyncio.StreamWriter) -> None:
        try:
            answers, hears = await asyncio.open_unix_connection(self.behind)
        except OSError:  # the database is not there: who asks hears it at once
            told.close()
            return
        ways = [asyncio.create_task(self._pass(asks, hears)), asyncio.create_task(self._pass(answers, told, slow=True))]
        with contextlib.suppress(asyncio.CancelledError, RuntimeError):  # the drill is over
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for each in (told, hears):
            each.close()

    async def _pass(self, reads: asyncio.StreamReader, writes: asyncio.StreamWriter, *, slow: bool = False) -> None:
        with contextlib.suppress(OSError):
            while data := await reads.read(65536):
                if slow and self.delay:
                    await asyncio.sleep(self.delay)
                writes.write(data)
                await writes.drain()
