package render_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/render"
)

const announcement = `---
title: Ballot SC7 - Buoys
---

The ballot **passed**.

### Voting by Certificate Issuers

- **3 Yes votes:** Northwind CA, Umbra Trust
- **0 No votes:**

### Voting by Certificate Consumers

- **1 Yes votes:** Harbour
- **0 No votes:**
`

func parseBallot() *ballot.Ballot {
	b, err := ballot.Parse("sc7.md", []byte(announcement))
	if err != nil {
		log.Fatal(err)
	}
	return b
}

func ExampleBallotJSON() {
	if err := render.BallotJSON(os.Stdout, parseBallot()); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "schema_version": "1.0",
	//   "kind": "ballot",
	//   "id": "SC-7",
	//   "version": 0,
	//   "title": "Buoys",
	//   "front_matter": {
	//     "title": "Ballot SC7 - Buoys"
	//   },
	//   "result": "passed",
	//   "votes": [
	//     {
	//       "class": "issuer",
	//       "heading": "Voting by Certificate Issuers",
	//       "yes": {
	//         "declared": 3,
	//         "voters": [
	//           "Northwind CA",
	//           "Umbra Trust"
	//         ]
	//       },
	//       "no": {
	//         "declared": 0,
	//         "voters": []
	//       }
	//     },
	//     {
	//       "class": "consumer",
	//       "heading": "Voting by Certificate Consumers",
	//       "yes": {
	//         "declared": 1,
	//         "voters": [
	//           "Harbour"
	//         ]
	//       },
	//       "no": {
	//         "declared": 0,
	//         "voters": []
	//       }
	//     }
	//   ],
	//   "findings": [
	//     {
	//       "rule": "count-differs",
	//       "message": "3 yes votes are declared, 2 voters are listed",
	//       "line": 9,
	//       "column": 5
	//     }
	//   ]
	// }
}

func ExampleParseBallotJSON() {
	b, err := render.ParseBallotJSON("sc7.json", []byte(`{
	  "schema_version": "1.0",
	  "kind": "ballot",
	  "id": "SC-7", "version": 2,
	  "voting_period": {"end": "2024-05-15T22:00Z"}
	}`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(b.ID, b.Voting.End)

	_, err = render.ParseBallotJSON("sc7.json", []byte(`{
	  "schema_version": "1.0",
	  "kind": "ballot",
	  "quorum": {"required": "ten"}
	}`))
	fmt.Println(err)
	// Output:
	// SC-7v2 2024-05-15T22:00Z
	// sc7.json:4:27: quorum.required: string where integer is expected
}

func ExampleBallotMarkdown() {
	b := parseBallot()
	var buf bytes.Buffer
	if err := render.BallotMarkdown(&buf, b); err != nil {
		log.Fatal(err)
	}
	fmt.Println("unchanged:", buf.String() == announcement)

	b.Quorum.Required = new(int)
	*b.Quorum.Required = 2
	buf.Reset()
	if err := render.BallotMarkdown(&buf, b); err != nil {
		log.Fatal(err)
	}
	_, rest, _ := strings.Cut(buf.String(), "- **1 Yes votes:** Harbour\n")
	fmt.Println(rest)
	// Output:
	// unchanged: true
	// - **0 No votes:**
	//
	// - **Quorum:** 2 votes
}

func ExampleBallotHTML() {
	var page strings.Builder
	if err := render.BallotHTML(&page, parseBallot()); err != nil {
		log.Fatal(err)
	}
	_, rest, _ := strings.Cut(page.String(), "<tbody>\n")
	rows, _, _ := strings.Cut(rest, "</tbody>")
	fmt.Print(rows)
	// Output:
	// <tr><th scope="row">Voting by Certificate Issuers</th><td><span class="count">3 declared, 2 listed</span><ul role="list">
	// <li>Northwind CA</li>
	// <li>Umbra Trust</li>
	// </ul></td><td><span class="count">0</span></td><td></td><td class="count">3 declared, 2 listed</td></tr>
	// <tr><th scope="row">Voting by Certificate Consumers</th><td><span class="count">1</span><ul role="list">
	// <li>Harbour</li>
	// </ul></td><td><span class="count">0</span></td><td></td><td class="count">1</td></tr>
	// <tr><th scope="row">Total</th><td><span class="count">4 declared, 3 listed</span></td><td><span class="count">0</span></td><td></td><td class="count">4 declared, 3 listed</td></tr>
}

// A part of a page, with what the audit found.
func ExamplePrinter_ballotHTML() {
	p := &render.Printer{Fragment: true, HeadingLevel: 2}
	var article strings.Builder
	if err := p.BallotHTML(&article, parseBallot()); err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(article.String()) {
		if strings.Contains(line, "<h2") || strings.Contains(line, "count-differs") {
			fmt.Print(line)
		}
	}
	// Output:
	// <h2>Ballot SC-7: Buoys</h2>
	// <li><span class="place">9:5</span> 3 yes votes are declared, 2 voters are listed <code>count-differs</code></li>
}
