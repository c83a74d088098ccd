"""A document on a terminal."""

from __future__ import annotations

from dataclasses import replace

from generator.load.content import load_content
from generator.verify.listing import format_document
from generator.verify.vault.reading import read_texts
from tests.projects import HARBOUR

HEARING = """\
council-hearing: Council of Skerrow, hearing on the north quay, 21 March 2019
7 passages, 109 words

[headline]  line 1
  Council of Skerrow, hearing on the north quay, 21 March 2019
  digest: What was heard and when.

[1]  line 3
  VANE: We have one question today: who decides when the quay opens again?
  turn of councillor-vane
  digest: Vane asks who decides; Reed says that he does.

[2]  line 4
  REED: The harbour master decides. I will not open it before the wall is measured again, and nobody
  can make me.
  turn of marc-reed
  reed-will-not-open (said, marc-reed): quote "nobody can make me"
  digest: Vane asks who decides; Reed says that he does.

[3]  line 5
  VANE: The inspectors write of a “watch level.” What does it mean for the school?
  turn of councillor-vane
  span 1: term by nobody: "watch level."
  digest: Vane asks about the school; Quill answers.

[4]  line 6
  QUILL: The children cross at seven in the morning. For nine days they did not cross at all.
  turn of ada-quill
  quill-children (said, ada-quill): quote "The children cross at seven"
  digest: Vane asks about the school; Quill answers.

[5]  line 7
  REED: Engineer Ortiz told me in February, “Do not trust the ramp.” I do as she says.
  turn of marc-reed
  span 2: speech by lena-ortiz, via marc-reed: "Do not trust the ramp."
  ortiz-ramp (advice, lena-ortiz): quote "trust the ramp"
  digest: Reed passes on a warning about the ramp.

[6]  line 8
  VANE: Then we vote on the money. Six in favour, two against, nobody abstains.
  turn of councillor-vane
  vote (reported): locator "Six in favour, two against"
  digest: The vote.
"""


def test_passages_stand_with_their_spans_claims_and_digests() -> None:
    dossier, _ = load_content(HARBOUR)
    assert dossier is not None
    texts, _ = read_texts(dossier, HARBOUR, HARBOUR / "vault")
    assert format_document(dossier, texts["council-hearing"]) == HEARING


def test_spans_that_do_not_agree_are_counted() -> None:
    dossier, _ = load_content(HARBOUR)
    assert dossier is not None
    document = dossier.documents["quay-gazette"]
    changed = replace(document, spans=document.spans[:2])
    texts, _ = read_texts(replace(dossier, documents={document.id: changed}), HARBOUR, HARBOUR / "vault")
    assert "  2 stretches in quotation marks, 0 in the record\n" in format_document(dossier, texts["quay-gazette"])
