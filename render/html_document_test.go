package render

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
)

// A mark is a place of a document: «words», or «"words» in front matter, where a
// text stands in quotes.
var mark = regexp.MustCompile(`«("?)([^»]*)»`)

const markedMinutes = `---
author: «"author»
date: «"date»
title: «"title»
slug: «"slug»
summary: «"summary»
tags: [«"tag», Minutes]
aliases: [«"alias»]
type: «"type»
«"key»: [«"value», {«"key below»: «"value below»}]
---

«opening»

April 22, 2021 «day»

Minutes taken by: «Recorder»

## Minutes of the «group» Working Group

# «first heading»

### Attendees

Ana Beltrán («organization»), «person» (Acme) [«note»], «whole entry»

### Attendees by phone «label»

- Li Wei - «affiliation»
- «Person in a List» - Umbra
- Tom Ode - Acme

## 1. «item»

«text»

Here «inline», *«emphasis»*, **«strong»**, ~~«struck»~~, [«words»](https://a.example/«path» "«title of a link»") and
![«alternative»](/x.png '«title of an image»'), <https://a.example/«automatic»>, www.a.example/«bare», <b «raw»>.

| «header» | b |
|:-:|---|
| «cell» | c |
{.«class» #«id» title="«attribute»"}

> «quotation»

- «list item»
  {#«id of a list» «attributes»}
- [ ] «task»

«term»
: «definition»

` + "``` «info»\n«code»\n```" + `

a[^1] b[^«label of a note»] [c][«reference»]

[^1]: «footnote»
[^«label of a note»]: x
[«reference»]: «destination» "«title of a reference»"

### «heading below» {#«id of a heading» .«class of a heading» onclick="«attribute of a heading»"}

## 2. Ballot Status

### Ballots in Discussion Period «stage»

- **Ballot SC54: «ballot»** («Sponsor», Bo Chen)

  «text of a ballot»

## 3. Next call: May 6, 2021 at 11 am Eastern

«text of the next call»

## 4. Adjourn «adjournment»

The meeting was adjourned «end».
`

const markedBallot = `---
author: «"author»
date: «"date»
summary: «"summary»
tags: [«"tag», Ballot]
title: «"title»
type: post
slug: «"slug»
«"key»: {«"key below»: «"value below»}
---

The voting period for Ballot SC29 «voting» has ended and the ballot has passed. «result»

_**Voting by CAs – 3 votes total including abstentions «class»**_
**1 Yes votes:** «voter», «second voter»
**0 No votes:** «no»
**2 Abstain:** «abstention»
_100% of voting CAs voted in favor «share»_

Half of currently active Members as of the start of voting is 2, so quorum was 3 votes – **quorum was met.** «quorum»

# Ballot SC29: «name»

## Purpose «purpose»

«section»

The following motion has been proposed by «proposer» of «organization» and endorsed by «endorser» of Umbra and «second endorser».

–Motion Begins–

«motion»

a[^1] [b](«address» "«title of a link»") <«automatic»>

| «header» |
|---|
| «cell» |
{«attributes»}

[^1]: «footnote»

–Motion Ends–

«behind»

| Ballot | Start «column» | End |
|---|---|---|
| Discussion «period» | 2018-09-12 19:00 UTC | 2018-09-12 «end» |

Vote for approval (7 days)

Start Time: 2018-09-19 19:00 UTC «start»

## «heading» {#«id»}

«rest»
`

// A document is written with an input in all of its marks, and in three of them,
// others for each input. What parses is a page without markup of its own.
func tryMarks[D any](t *testing.T, text string, parse func(string, []byte) (*D, error), write func(*D) string) {
	marks := mark.FindAllString(text, -1)
	put := func(attack string, at func(mark int) bool) []byte {
		n := -1
		return []byte(mark.ReplaceAllStringFunc(text, func(m string) string {
			n++
			words, quoted := strings.CutPrefix(strings.Trim(m, "«»"), `"`)
			if at(n) {
				words = attack
			}
			if quoted { // a string of JSON is one of YAML
				json, _ := json.Marshal(words)
				return string(json)
			}
			return words
		}))
	}
	pages, refused := 0, 0
	try := func(why string, src []byte) {
		d, err := parse("x.md", src)
		pages++
		if err != nil { // bytes that are not text, or not YAML
			refused++
			return
		}
		report(t, why, walk(write(d)))
	}
	for i, attack := range attacks {
		text := strings.ToValidUTF8(attack, "\ufffd")
		try(fmt.Sprintf("%q in all marks", attack), put(text, func(int) bool { return true }))
		try(fmt.Sprintf("%q in the body", attack), put(text, func(n int) bool { return !strings.Contains(marks[n], `"`) }))
		for k := range 3 {
			n := (3*i + k) % len(marks)
			try(fmt.Sprintf("%q in %s", attack, marks[n]), put(text, func(m int) bool { return m == n }))
		}
		try(fmt.Sprintf("%q, not in quotes", attack), []byte("---\nsummary: "+text+"\n"+text+": a\n---\n"+text))
		try(fmt.Sprintf("%q alone", attack), []byte(attack))
		if t.Failed() {
			return
		}
	}
	t.Logf("%d pages, %d refused, of %d inputs and %d marks", pages, refused, len(attacks), len(marks))
	if refused > pages/5 {
		t.Errorf("%d of %d documents are refused", refused, pages)
	}
}

// plainMarks returns a marked document with the words of its marks.
func plainMarks(text string) []byte {
	return []byte(mark.ReplaceAllStringFunc(text, func(m string) string { return strings.Trim(m, `«"»`) }))
}

func TestNothingOfMinutesIsMarkup(t *testing.T) {
	t.Parallel()
	m, err := minutes.Parse("x.md", plainMarks(markedMinutes))
	if err != nil {
		t.Fatal(err)
	}
	next, _ := m.NextMeeting()
	if len(m.Attendance) < 2 || len(m.Agenda) != 4 || len(m.Agenda[1].Ballots) != 1 || next.Date.IsZero() || m.RecordedBy == "" || !m.Adjourned() || len(m.FrontMatter.Extra) == 0 {
		t.Errorf("the marks do not stand where minutes are read: %+v", m)
	}
	tryMarks(t, markedMinutes, minutes.Parse, func(m *minutes.Meeting) string { return writeHTML(t, &Printer{Fragment: true}, m) })
}

func TestNothingOfAnAnnouncementIsMarkup(t *testing.T) {
	t.Parallel()
	b, err := ballot.Parse("x.md", plainMarks(markedBallot))
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Votes) != 1 || len(b.Proposers) != 1 || len(b.Endorsers) != 1 || b.Motion.Text == "" || len(b.Sections) == 0 || b.Discussion.IsZero() || len(ballot.Audit(b)) == 0 {
		t.Errorf("the marks do not stand where announcements are read: %+v", b)
	}
	tryMarks(t, markedBallot, ballot.Parse, func(b *ballot.Ballot) string { return writeBallotHTML(t, &Printer{Fragment: true}, b) })
}

// What comes as JSON is no more markup than what was parsed. And JSON for a script
// element does not end that.
func TestNothingOfJSONIsMarkup(t *testing.T) {
	t.Parallel()
	words := reflect.TypeFor[string]() // the other types of text are words of the vocabulary
	for _, attack := range attacks {
		attack = strings.ToValidUTF8(attack, "\ufffd")
		put := func(v reflect.Value) {
			if v.Type() == words && v.String() != "" && v.String() != "SC" {
				v.SetString(attack)
			}
		}
		p := &Printer{EscapeHTML: true, Source: true}
		m, b := full(), fullBallot()
		eachString(reflect.ValueOf(m), put)
		eachString(reflect.ValueOf(b), put)
		m.FrontMatter.Extra = map[string]any{attack: []any{attack, map[string]any{attack: attack}}}
		b.FrontMatter.Extra = m.FrontMatter.Extra
		of, ofBallot := writeJSON(t, p, m), writeBallotJSON(t, p, b)
		for _, text := range []string{string(of), string(ofBallot)} {
			if strings.ContainsAny(text, "<>&\u2028\u2029") {
				t.Errorf("%q: JSON for a script element has characters that it may not", attack)
			}
		}
		readM, err := ParseJSON("x.json", of)
		if err != nil {
			t.Fatal(err)
		}
		readB, err := ParseBallotJSON("x.json", ofBallot)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(m, readM); diff != "" {
			t.Errorf("%q: (-wrote +read)\n%s", attack, diff)
		}
		if diff := cmp.Diff(b, readB); diff != "" {
			t.Errorf("%q: (-wrote +read)\n%s", attack, diff)
		}
		reportLinks(t, attack, walk(writeHTML(t, new(Printer), readM)))
		reportLinks(t, attack, walk(writeBallotHTML(t, new(Printer), readB)))
	}
}
