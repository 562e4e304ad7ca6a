package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/proceedings/minutes"
)

// A jsonKind is one of the two kinds of document, with its reader.
type jsonKind struct {
	name  string
	parse func(data []byte) error
	full  func(testing.TB) []byte // a document with every property
}

var jsonKinds = []jsonKind{
	{
		"meeting",
		func(data []byte) error { _, err := ParseJSON("x.json", data); return err },
		func(t testing.TB) []byte { return writeJSON(t, &Printer{Source: true}, full()) },
	},
	{
		"ballot",
		func(data []byte) error { _, err := ParseBallotJSON("x.json", data); return err },
		func(t testing.TB) []byte { return writeBallotJSON(t, &Printer{Source: true}, fullBallot()) },
	},
}

// head returns the beginning of a document, whose rest stands from line 2.
func (k jsonKind) head() string { return `{"schema_version": "1.0", "kind": "` + k.name + "\",\n" }

// Each input is refused where it goes wrong, with the name of the property and
// what was expected. The inputs of both kinds are read as both.
func TestHostileJSON(t *testing.T) {
	deep := func(open string, size int) string { return strings.Repeat(open, size/len(open)) }
	long := strings.Repeat("x", 1<<20)
	var all, meeting, ballot = "meeting ballot", "meeting", "ballot"
	inputs := 0
	for _, tt := range []struct{ kinds, why, in, at, want string }{ // an input follows the head of a document, but where it begins with a !
		// Cut off.
		{all, "in a name", `"group`, "2:7", "unexpected end of JSON input, expected the rest of the document"},
		{all, "behind a name", `"group"`, "2:8", "unexpected end"},
		{all, "behind a colon", `"group":`, "2:9", "unexpected end"},
		{all, "in an escape", `"group": "\u00`, "2:15", "unexpected end"},
		{all, "behind a backslash", `"group": "\`, "2:12", "unexpected end"},
		{all, "in a word", `"group": tru`, "2:13", "unexpected end"},
		{all, "in a number", `"group": -`, "2:11", "unexpected end"},
		{all, "in an exponent", `"group": 1e`, "2:12", "unexpected end"},
		{all, "behind a comma", `"group": [1,`, "2:13", "unexpected end"},
		{all, "in a character", "\"group\": \"a\xc3", "2:12", "invalid UTF-8, expected UTF-8 text"},
		// Not JSON.
		{all, "a comma too many", `"group": "a",}`, "2:14", "invalid character '}'"},
		{all, "no comma", `"group": "a" "b": 1}`, "2:14", `invalid character '"' after object key:value pair`},
		{all, "a comment", "// x\n\"group\": \"a\"}", "2:1", "invalid character '/'"},
		{all, "apostrophes", `'group': "a"}`, "2:1", `invalid character '\''`},
		{all, "a name without quotes", `group: "a"}`, "2:1", "invalid character 'g'"},
		{all, "not a number", `"group": NaN}`, "2:10", "invalid character 'N'"},
		{all, "a plus sign", `"group": +1}`, "2:10", "invalid character '+'"},
		{all, "a leading zero", `"group": 01}`, "2:11", "invalid character '1'"},
		{all, "a number of another base", `"group": 0x10}`, "2:11", "invalid character 'x'"},
		{all, "an escape that is none", `"group": "\x41"}`, "2:12", "invalid character 'x' in string escape code"},
		{all, "a NUL", "\"group\": \"a\x00\"}", "2:12", `invalid character '\x00' in string literal`},
		{all, "a line break in a text", "\"group\": \"a\nb\"}", "2:12", `invalid character '\n' in string literal`},
		{all, "a no-break space between", "\u00a0\"group\": \"\"}", "2:1", "invalid character"},
		{all, "a second value", "\"title\": \"\"}{}", "2:13", "invalid character '{' after top-level value"},
		{all, "a NUL behind the end", "\"title\": \"\"}\x00", "2:13", `invalid character '\x00' after top-level value`},
		{all, "a byte order mark", "!\ufeff{}", "1:1", "byte order mark, expected UTF-8 without one"},
		{all, "a byte order mark within", "\"title\": \"\",\ufeff\"group\": 1}", "2:13", "invalid character"},
		{all, "UTF-16 in the other order", "!\xfe\xff\x00{\x00}", "1:1", "this is UTF-16 text, expected UTF-8"},
		{all, "bytes of Latin-1", "\"title\": \"\xe9\"}", "2:11", "invalid UTF-8"},
		{all, "a character in too many bytes", "\"title\": \"\xc0\xaf\"}", "2:11", "invalid UTF-8"},
		{all, "a surrogate in bytes", "\"title\": \"\xed\xa0\x80\"}", "2:11", "invalid UTF-8"},
		{all, "half a pair", `"title": "a\uD83D"}`, "2:12", `\uD83D is half a surrogate pair, expected a character`},
		{all, "half a pair and a character", `"title": "\ud83d\u0041"}`, "2:11", `\ud83d is half a surrogate pair`},
		{all, "half a pair in a name", `"front_matter": {"extra": {"\ude00": 1}}}`, "2:29", `\ude00 is half a surrogate pair`},
		// Another value, kind or version.
		{all, "null", "!null", "1:1", "document: null where object is expected"},
		{all, "a text", `!"` + `{}"`, "1:1", "document: string where object is expected"},
		{all, "a list of documents", "![{}]", "1:1", "document: array where object is expected"},
		{all, "an object without properties", "! {}", "1:2", `document: property "schema_version" is missing`},
		{all, "another kind", `!{"schema_version": "1.0", "kind": "` + long + `"}`, "1:35", `kind: "xxx`},
		{all, "a kind in capitals", `!{"schema_version": "1.0", "kind": "Meeting"}`, "1:35", `kind: "Meeting" where `},
		{all, "a version in capitals", `!{"SCHEMA_VERSION": "2.0"}`, "1:2", "SCHEMA_VERSION: unknown property, expected one of "},
		{all, "an unknown version behind one of its name", `!{"front_matter": {"extra": {"schema_version": "2.0"}}, "schema_version": "2.0"}`, "1:74", `schema_version "2.0": only version 1 is known`},
		{all, "an unknown version, escaped, behind a double property", `!{"x": {"a": 1, "a": [{}, "b\"]"]}, "schema\u005fversion": "2.0"}`, "1:59", `schema_version "2.0": only version 1 is known`},
		{all, "half a version", `!{"schema_version": "1."}`, "1:20", `schema_version "1.": not of the form 1.0`},
		{all, "a version in words", `!{"schema_version": "x.1"}`, "1:20", `schema_version "x.1": not of the form 1.0`},
		{all, "a long version", `!{"schema_version": "` + long + `"}`, "1:20", `schema_version "xxx`},
		{all, "two versions", `"schema_version": "1.1"}`, "2:1", "schema_version: property stands twice, expected once"},
		{all, "two versions, of which the second is unknown", `"schema_version": "2.0"}`, "2:1", "schema_version: property stands twice, expected once"},
		// Properties.
		{all, "an unknown property", `"titel": ""}`, "2:1", "titel: unknown property, expected one of "},
		{all, "an unknown property of a long name", `"` + long + `": ""}`, "2:1", `"xxx`},
		{all, "an unknown property without a name", `"": ""}`, "2:1", `"": unknown property, expected one of `},
		{all, "an unknown property with a terminal's commands", `"\u001b[31m\n": ""}`, "2:1", `"\x1b[31m\n": unknown property`},
		{all, "an unknown property below", `"front_matter": {"tag": []}}`, "2:18", "front_matter.tag: unknown property, expected one of aliases, author, date, extra, slug, summary, tags, title, type"},
		{all, "a property twice, once escaped", `"ti\u0074le": "", "title": ""}`, "2:19", "title: property stands twice, expected once"},
		{all, "a property twice, once in other capitals", `"title": "", "Title": ""}`, "2:14", "Title: unknown property"},
		{all, "a property of front matter twice", `"front_matter": {"slug": "", "slug": ""}}`, "2:30", "front_matter.slug: property stands twice"},
		{all, "a key twice", `"front_matter": {"extra": {"a b": 1, "a\u0020b": 1}}}`, "2:38", `front_matter.extra."a b": property stands twice`},
		{all, "a key twice in a list", `"front_matter": {"extra": {"k": [1, {"": {}, "": {}}]}}}`, "2:46", `front_matter.extra.k[1]."": property stands twice`},
		{all, "a key twice, deep below", `"front_matter": {"extra": ` + strings.Repeat(`{"`+strings.Repeat("k", 99)+`":`, 30) + `{"a": 1, "a": 1}` + strings.Repeat("}", 30) + "}}", "2:" + strconv.Itoa(30*103+36), "kkk….kkk"},
		{all, "a key twice, deeper", `"front_matter": {"extra": ` + deep(`{"`+strings.Repeat("k", 99)+`":`, 900_000) + `{"a": 1, "a": 1}` + deep("}", 900_000/103) + "}}", "2:3426", "nesting 33 levels deep"},
		// Numbers.
		{ballot, "a number beyond all floats", `"version": 1e999}`, "2:12", "version: 1e999 where an integer without fraction and exponent is expected"},
		{ballot, "a number below nought", `"quorum": {"required": -1}}`, "2:24", "quorum.required: -1 where at least 0 is expected"},
		{ballot, "a number far below nought", `"quorum": {"required": -99999999999999999999}}`, "2:24", "quorum.required: -99999999999999999999 where at least 0 is expected"},
		{ballot, "a fraction", `"votes": [{"class": "all", "yes": {"declared": 1.5}}]}`, "2:48", "votes[0].yes.declared: 1.5 where an integer without"},
		{ballot, "a fraction of nothing", `"votes": [{"class": "all", "yes": {"declared": 1.0}}]}`, "2:48", "votes[0].yes.declared: 1.0 where an integer without"},
		{ballot, "an exponent", `"votes": [{"class": "all", "no": {"declared": 1E3}}]}`, "2:47", "votes[0].no.declared: 1E3 where an integer without"},
		{ballot, "a number beyond 32 bits", `"votes": [{"class": "all", "abstain": {"declared": 2147483648}}]}`, "2:52", "votes[0].abstain.declared: 2147483648 where at most 2147483647 is expected"},
		{ballot, "a number beyond 64 bits", `"votes": [{"class": "all", "abstain": {"declared": 9223372036854775808}}]}`, "2:52", "9223372036854775808 where at most 2147483647 is expected"},
		{ballot, "a number of a million digits", `"version": 1` + strings.Repeat("0", 1<<20) + `}`, "2:12", "version: 1000"},
		{ballot, "no line", `"motion": {"begin_line": 0}}`, "2:26", "motion.begin_line: 0 where at least 1 is expected"},
		{ballot, "a line below nought", `"motion": {"end_line": -0}}`, "2:24", "motion.end_line: -0 where at least 1 is expected"},
		{ballot, "a version that no ballot has", `"id": "SC-1", "version": 1000}`, "2:26", `version: the ballot "SC-1" cannot have version 1000`},
		{ballot, "a version of nothing", `"version": 3}`, "2:12", `version: the ballot "" cannot have version 3`},
		// Texts with a form.
		{meeting, "a day that February does not have", `"dates": ["2024-02-30"]}`, "2:11", `dates[0]: date "2024-02-30": want a day of the calendar as 2006-01-02`},
		{meeting, "a day of no leap year", `"dates": ["2023-02-29"]}`, "2:11", `dates[0]: date "2023-02-29": want a day`},
		{meeting, "the year 0", `"dates": ["2024-02-29", "0000-01-01"]}`, "2:25", `dates[1]: date "0000-01-01": want a day`},
		{meeting, "a year of five digits", `"dates": ["12024-01-01"]}`, "2:11", `dates[0]: date "12024-01-01": want a day`},
		{meeting, "a year below nought", `"dates": ["-2024-01-01"]}`, "2:11", `dates[0]: date "-2024-01-01": want a day`},
		{meeting, "a day without zeros", `"dates": ["2024-1-1"]}`, "2:11", `dates[0]: date "2024-1-1": want a day`},
		{meeting, "a day with a time", `"dates": ["2024-05-02T00:00:00Z"]}`, "2:11", `dates[0]: date "2024-05-02T00:00:00Z": want a day`},
		{meeting, "a day between blanks", `"dates": [" 2024-05-02"]}`, "2:11", `dates[0]: date " 2024-05-02": want a day`},
		{meeting, "digits of another script", `"dates": ["２０２４-05-02"]}`, "2:11", "dates[0]: date "},
		{meeting, "no day", `"dates": [""]}`, "2:11", "dates[0]: empty string where a date is expected"},
		{meeting, "a long day", `"dates": ["` + long + `"]}`, "2:11", `dates[0]: "xxx`},
		{meeting, "a day as a number", `"dates": [20240502]}`, "2:11", "dates[0]: number where string is expected"},
		{meeting, "a classification in capitals", `"agenda": [{"title": "", "classification": "Roll_Call"}]}`, "2:44", `agenda[0].classification: "Roll_Call" is none of roll_call, `},
		{meeting, "a stage that is none", `"agenda": [{"title": "", "ballots": [{"stage": "", "heading": ""}]}]}`, "2:48", `agenda[0].ballots[0].stage: "" is none of draft, `},
		{meeting, "an item of items", `"agenda": [[{"title": ""}]]}`, "2:12", "agenda[0]: array where object is expected"},
		{meeting, "an identifier without a number", `"agenda": [{"title": "", "ballots": [{"stage": "draft", "heading": "", "ballots": [{"title": "", "id": "SC-"}]}]}]}`, "2:104", `agenda[0].ballots[0].ballots[0].id: `},
		{meeting, "an item without a title", `"agenda": [{"title": ""}, {"number": "1"}]}`, "2:27", `agenda[1]: property "title" is missing`},
		{meeting, "an organization without a name", `"attendance": [{"attendees": [{"name": "", "organization": {}}]}]}`, "2:60", `attendance[0].attendees[0].organization: property "name" is missing`},
		{meeting, "two long titles", `"title": "` + long + `", "front_matter": {"title": "B"}}`, "2:10", `title: "xxx`},
		{meeting, "a document that is not text", `"source": {"base64": "AA=="}}`, "2:11", "source: object where string is expected"},
		{ballot, "a document as bytes", `"source": [35, 32]}`, "2:11", "source: array where string is expected"},
		{ballot, "an identifier with a number beyond all", `"id": "SC-99999999999999999999"}`, "2:7", "id: "},
		{ballot, "an identifier with a version", `"id": "SC-1v2", "version": 2}`, "2:7", `id: "SC-1v2" holds a version, which is expected in the property version`},
		{ballot, "a long identifier", `"id": "` + long + `"}`, "2:7", `id: "xxx`},
		{ballot, "a result of another body", `"result": "` + long + `"}`, "2:11", `result: "xxx`},
		{ballot, "the year 0", `"voting_period": {"start": "0000-01-01T00:00Z"}}`, "2:28", `voting_period.start: moment "0000-01-01T00:00Z": want 2006-01-02 or 2006-01-02T15:04Z`},
		{ballot, "the hour 24", `"voting_period": {"end": "2024-05-02T24:00Z"}}`, "2:26", `voting_period.end: moment "2024-05-02T24:00Z": want `},
		{ballot, "the minute 60", `"review_period": {"end": "2024-05-02T23:60Z"}}`, "2:26", `review_period.end: moment "2024-05-02T23:60Z": want `},
		{ballot, "seconds", `"review_period": {"end": "2024-05-02T23:59:59Z"}}`, "2:26", `review_period.end: moment "2024-05-02T23:59:59Z": want `},
		{ballot, "parts of a minute", `"review_period": {"end": "2024-05-02T23:59.5Z"}}`, "2:26", `review_period.end: moment `},
		{ballot, "another zone", `"discussion_period": {"end": "2024-05-02T10:00+00:00"}}`, "2:30", `discussion_period.end: moment "2024-05-02T10:00+00:00": want `},
		{ballot, "a period of one day", `"voting_period": "2024-05-02"}`, "2:18", "voting_period: string where object is expected"},
		{ballot, "votes without a class", `"votes": [{}]}`, "2:11", `votes[0]: property "class" is missing`},
		{ballot, "truth as a number", `"quorum": {"met": 1}}`, "2:19", "quorum.met: number where boolean is expected"},
		// Depth.
		{all, "100 kB of arrays", `"front_matter": {"extra": {"k": ` + deep("[", 100_000), "2:10030", "invalid character '[' exceeded max depth"},
		{all, "1 MB of arrays", "!" + deep("[", 1_000_000), "1:10001", "invalid character '[' exceeded max depth"},
		{all, "100 kB of objects", "!" + deep(`{"a":`, 100_000), "1:50001", "invalid character '{' exceeded max depth"},
		{all, "1 MB of objects", "!" + deep(`{"":`, 1_000_000), "1:40001", "invalid character '{' exceeded max depth"},
		{all, "1 MB of both", `!` + deep(`[{"":`, 1_000_000), "1:25001", "exceeded max depth"},
		{meeting, "1 MB of items", `"agenda": ` + deep(`[{"title":"","agenda":`, 1_000_000), "2:", "exceeded max depth"},
	} {
		for _, k := range jsonKinds {
			if !strings.Contains(tt.kinds, k.name) {
				continue
			}
			inputs++
			in, whole := strings.CutPrefix(tt.in, "!")
			if !whole {
				in = k.head() + tt.in
			}
			err := k.parse([]byte(in))
			var at *minutes.Error
			if !errors.As(err, &at) || at.File != "x.json" {
				t.Errorf("%s, %s: error %v is no *minutes.Error of the file", k.name, tt.why, err)
				continue
			}
			checkPlace(t, []byte(in), err)
			if place := fmt.Sprintf("%d:%d", at.Line, at.Column); place != tt.at && !(strings.HasSuffix(tt.at, ":") && strings.HasPrefix(place, tt.at)) {
				t.Errorf("%s, %s: error at %s, want %s", k.name, tt.why, place, tt.at)
			}
			if message := at.Err.Error(); !strings.Contains(message, tt.want) || len(message) > 2500 {
				t.Errorf("%s, %s: error of %d bytes %.500s\nwant %s", k.name, tt.why, len(message), message, tt.want)
			}
		}
	}
	t.Logf("%d inputs", inputs)
}

// A jsonValue is a value in a document.
type jsonValue struct {
	path       string
	start, end int
	name       int  // where the property's name starts; -1 for what is no property
	free       bool // it may be any: it is derived, or below front_matter.extra
}

// kind returns the kind of a value as errors call it.
func (v jsonValue) kind(data []byte) string {
	switch c := data[v.start]; {
	case c == '{':
		return "object"
	case c == '[':
		return "array"
	case c == '"':
		return "string"
	case c == 't', c == 'f':
		return "boolean"
	case c == 'n':
		return "null"
	}
	return "number"
}

// valuesOf returns all values in a document, with the help of encoding/json.
func valuesOf(data []byte) []jsonValue {
	d := json.NewDecoder(bytes.NewReader(data))
	next := func() int {
		i := int(d.InputOffset())
		for strings.IndexByte(" \n,:", data[i]) >= 0 {
			i++
		}
		return i
	}
	var all []jsonValue
	var walk func(path string, name int, free bool)
	walk = func(path string, name int, free bool) {
		free = free || slices.Contains([]string{"ballot_ids", "next_meeting", "adjourned", "findings"}, path)
		i := len(all)
		all = append(all, jsonValue{strings.TrimPrefix(path, "."), next(), 0, name, free})
		token, _ := d.Token()
		switch token {
		case json.Delim('{'):
			for d.More() {
				at := next()
				key, _ := d.Token()
				walk(strings.TrimPrefix(path+"."+key.(string), "."), at, free || path == "front_matter.extra")
			}
			_, _ = d.Token()
		case json.Delim('['):
			for n := 0; d.More(); n++ {
				walk(fmt.Sprintf("%s[%d]", path, n), -1, free)
			}
			_, _ = d.Token()
		}
		all[i].end = int(d.InputOffset())
	}
	walk("", -1, false)
	all[0].path = "document"
	return all
}

// A document with every property is read, and one with any fault at any place of
// it is refused there.
func TestFaultsEverywhereInJSON(t *testing.T) {
	for _, k := range jsonKinds {
		data := bytes.TrimSpace(k.full(t))
		if err := k.parse(data); err != nil {
			t.Fatal(err)
		}
		inputs := 0
		refused := func(why string, in []byte, offset int, want string) {
			t.Helper()
			inputs++
			err := k.parse(in)
			var at *minutes.Error
			if !errors.As(err, &at) {
				t.Errorf("%s: %s: error %v", k.name, why, err)
				return
			}
			checkPlace(t, in, err)
			if at.Offset != offset || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %s: error at byte %d, want %d: %v\nwant %s", k.name, why, at.Offset, offset, err, want)
			}
		}
		splice := func(start, end int, text string) []byte {
			return slices.Concat(data[:start], []byte(text), data[end:])
		}

		for n := 1; n < len(data); n++ {
			if utf8.RuneStart(data[n]) {
				refused("cut off", data[:n], n, "unexpected end of JSON input")
			}
		}
		for _, v := range valuesOf(data) {
			if v.name >= 0 {
				again := "," + string(data[v.name:v.end])
				refused("stands twice", splice(v.end, v.end, again), v.end+1, v.path+": property stands twice, expected once")
				again = fmt.Sprintf(`,"\u%04x`, data[v.name+1]) + string(data[v.name+2:v.end])
				refused("stands twice, once escaped", splice(v.end, v.end, again), v.end+1, v.path+": property stands twice, expected once")
			}
			if v.free {
				continue
			}
			kind := v.kind(data)
			for other, text := range map[string]string{"null": "null", "boolean": "true", "number": "5", "string": `"a"`, "array": "[]", "object": "{}"} {
				if other != kind {
					want := strings.Replace(kind, "number", "integer", 1)
					refused("another type", splice(v.start, v.end, text), v.start, v.path+": "+other+" where "+want+" is expected")
				}
			}
			switch kind {
			case "number":
				for _, number := range []string{"1e999", "-1", "1.5", "1e3", "1.0", "-1e-999", "2147483648", "9223372036854775808", "-9223372036854775809"} {
					refused("out of range", splice(v.start, v.end, number), v.start, v.path+": "+number+" where a")
				}
			case "object":
				if v.path == "front_matter.extra" {
					continue
				}
				text := `"unknown": {"a": 1, "a": 2},`
				path := strings.TrimPrefix(v.path+".unknown", "document.")
				refused("unknown", splice(v.start+1, v.start+1, text), v.start+1, path+": unknown property, expected one of ")
			}
		}
		t.Logf("%s: %d inputs", k.name, inputs)
	}
}
