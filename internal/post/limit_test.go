package post

import (
	"errors"
	"strings"
	"testing"

	"example.org/proceedings/internal/limit"
)

// aliasBomb is front matter whose aliases stand for ten times as many values on each line.
func aliasBomb(lines int) string {
	var b strings.Builder
	b.WriteString("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < lines; i++ {
		prev, this := "*a"+string(rune('0'+i-1)), "a"+string(rune('0'+i))
		b.WriteString(this + ": &" + this + " [" + strings.Repeat(prev+", ", 9) + prev + "]\n")
	}
	return b.String() + "---\n"
}

// What is just within a limit reads, and what is just beyond is refused with the place, the limit, the value and how to raise it.
func TestLimits(t *testing.T) {
	for _, tt := range []struct {
		why    string
		limits limit.Limits
		within string
		beyond string
		want   string
	}{
		{"bytes", limit.Limits{Bytes: 11}, "0123456789\n", "0123456789a\n",
			"a.md:1:1: document of 12 bytes, expected at most 11: raise Bytes in Limits to allow more"},
		{"aliases", limit.Limits{}, aliasBomb(2), aliasBomb(5),
			"a.md:4:45: aliases in front matter that stand for 1001 values, expected at most 1000: raise Aliases in Limits to allow more"},
		{"flow collections", limit.Limits{}, "---\na: " + strings.Repeat("[", 31) + strings.Repeat("]", 31) + "\n---\n",
			"---\na: " + strings.Repeat("[", 40) + strings.Repeat("]", 40) + "\n---\n",
			"a.md:2:36: nesting 33 levels deep, expected at most 32"},
		{"quotations", limit.Limits{}, "text\n\n" + strings.Repeat("> ", 32) + "a\n", "text\n\n" + strings.Repeat("> ", 33) + "a\n",
			"a.md:3:65: nesting 33 levels deep, expected at most 32: raise Nesting in Limits to allow more"},
		{"bullets", limit.Limits{Nesting: 3}, "---\na: b\n---\n- - - a\n", "---\na: b\n---\n- - - - a\n",
			"a.md:4:7: nesting 4 levels deep, expected at most 3"},
		{"numbers by indentation", limit.Limits{Nesting: 2}, "1. a\n   1. b\n", "1. a\n   1. b\n      1. c\n",
			"a.md:3:7: nesting 3 levels deep, expected at most 2"},
		{"definitions of links", limit.Limits{Markup: 1000}, "text\n\n" + strings.Repeat("[a]: /b\n", 11), "text\n\n" + strings.Repeat("[a]: /b\n", 12),
			"a.md:3:1: paragraph that costs 1152 (its bytes times its characters of markup), expected at most 1000"},
		{"a limit that is raised", limit.Limits{Nesting: 40}, strings.Repeat("> ", 40) + "a\n", strings.Repeat("> ", 41) + "a\n",
			"a.md:1:81: nesting 41 levels deep, expected at most 40"},
	} {
		if _, err := Parse("a.md", []byte(tt.within), tt.limits); err != nil {
			t.Errorf("%s: within the limit: %v", tt.why, err)
		}
		p, err := Parse("a.md", []byte(tt.beyond), tt.limits)
		var beyond *limit.Error
		if p != nil || !errors.As(err, &beyond) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: Parse = %v, want %s", tt.why, err, tt.want)
		}
		if _, err := Parse("a.md", []byte(tt.beyond), limit.None); err != nil {
			t.Errorf("%s: without limits: %v", tt.why, err)
		}
	}
}

// An alias of itself is refused whatever the limits.
func TestAliasOfItself(t *testing.T) {
	for _, src := range []string{"---\na: &a [*a]\n---\n", "---\na: &a {b: &b [*a]}\nc: *b\n---\n"} {
		if _, err := Parse("a.md", []byte(src), limit.None); err == nil || !strings.Contains(err.Error(), `alias "a" stands for itself`) {
			t.Errorf("%q: %v, want an error", src, err)
		}
	}
}

// A long text behind an alias counts as several values.
func TestAliasOfLongText(t *testing.T) {
	src := "---\na: &a " + strings.Repeat("word ", 10_000) + "b\nb: [*a, *a]\n---\n"
	if _, err := Parse("a.md", []byte(src), limit.Limits{}); err == nil || !strings.Contains(err.Error(), "aliases in front matter that stand for 1") {
		t.Errorf("two aliases of 50 kB: %v, want the limit", err)
	}
	if _, err := Parse("a.md", []byte(src), limit.Limits{Aliases: 2000}); err != nil {
		t.Errorf("with a higher limit: %v", err)
	}
}

func TestDirectives(t *testing.T) {
	src := "---\n" + strings.Repeat("%TAG !a! x\n", 101) + "--- {a: b}\n---\n"
	want := "a.md:2:1: front matter has 101 directives (%TAG), expected at most 100"
	if _, err := Parse("a.md", []byte(src), limit.Limits{}); err == nil || err.Error() != want {
		t.Errorf("Parse = %v, want %s", err, want)
	}
}

// Keys that share a line begin where it does.
func TestKeysInOneLine(t *testing.T) {
	p, err := Parse("a.md", []byte("---\n{a: 1, b: 2,\n c: 3}\n---\n"), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{4, 4, 17} {
		if got := p.Fields[i].Span.Start; got != want {
			t.Errorf("key %s starts at %d, want %d", p.Fields[i].Key, got, want)
		}
	}
}

// Not more errors are reported than anybody reads.
func TestErrorsAreCounted(t *testing.T) {
	_, err := Parse("a.md", []byte("---\n"+strings.Repeat("a: 1\n", 1000)+"---\n"), limit.Limits{})
	var list ErrorList
	if !errors.As(err, &list) || len(list) != maxErrors {
		t.Errorf("Parse of 999 repeated keys has %d errors, want %d", len(list), maxErrors)
	}
}

// A text that is beyond the limits is cut into blocks all the same.
func TestBlocksBeyondLimits(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("> ", 40) + "a\n", strings.Repeat("- ", 40) + "a\n\n\nb\n", strings.Repeat("[a]: /b\n", 5000),
		strings.Repeat("- ", 20) + "a" + strings.Repeat("\n", 5000) + "b\n",
	} {
		at := 0
		for _, b := range Blocks([]byte(text)) {
			if b.Span.Start != at {
				t.Fatalf("%.20q…: a block starts at %d, want %d", text, b.Span.Start, at)
			}
			at = b.Span.End
		}
		if at != len(text) {
			t.Errorf("%.20q…: the blocks end at %d of %d", text, at, len(text))
		}
	}
}
