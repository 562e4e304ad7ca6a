package attendee

import (
	"fmt"
	"strings"
	"testing"
)

// manyPeople returns a paragraph of n people.
func manyPeople(n int) string {
	first := []string{"Ana", "Bo", "Carla", "Dimitri", "Eirik", "Fumiko", "Görkem", "Hui-Lin"}
	last := []string{"Beltrán", "Chen", "van der Berg", "O’Hara", "Ponds-Gray", "McAllister", "Müller"}
	orgs := []string{"Northwind CA", "Acme Trust Services", "Umbra.com", "Asterion Systems SA (Certeza)", "Widgets, Inc.", "US Example Authority"}
	parts := make([]string, n)
	for i := range parts {
		parts[i] = fmt.Sprintf("%s %s (%s)", first[i%len(first)], last[i%len(last)], orgs[i%len(orgs)])
	}
	return strings.Join(parts, ", ") + "."
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{50, 500, 50000} {
		text := manyPeople(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(text)
			}
		})
	}
}

func BenchmarkMarkdown(b *testing.B) {
	lists, _ := Parse(manyPeople(50))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lists[0].Markdown(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHostile reads text made to be slow.
func BenchmarkHostile(b *testing.B) {
	for _, s := range []string{"(", "[", "](", "A (", "((B) ", "A (b) ", "a and ", "A – b and ", "A: ", "A. B ", "{.", "<a", "&a", "* A\n", "x\n", "# A\n", "A - ", "|A", "A, (", "(A and "} {
		text := strings.Repeat(s, 1<<20/len(s))
		b.Run(strings.TrimSpace(strings.ReplaceAll(s, "/", "_")), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text)
			}
		})
	}
}

func BenchmarkAmend(b *testing.B) {
	for name, text := range map[string]string{
		"people": manyPeople(50000),
		"lists":  strings.Repeat("Present: Ana Beltrán (Acme), Bo Chen (Umbra)\n\n", 20000),
		"rows":   strings.Repeat("| Ana Beltrán | Acme |\n", 40000),
		"lines":  strings.Repeat("Ana Beltrán (Acme)\n", 40000),
		"shared": strings.Repeat("Ana Beltrán and Bo Chen (Acme); ", 20000),
		"blanks": strings.Repeat(" ", 1<<19) + manyPeople(20000),
	} {
		lists, _ := Parse(text)
		want := copyLists(lists)
		for i := range want {
			want[i].Attendees = append(want[i].Attendees[1:], person("Cy Diaz", "Northwind", ""))
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := Amend(text, want); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
