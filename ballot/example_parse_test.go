package ballot_test

import (
	"fmt"

	"example.org/proceedings/ballot"
)

func ExampleParse() {
	src := `---
title: 'Ballot SC-14v2: Harbour Dues'
---

The voting period for Ballot SC-14v2 has ended and the **Ballot has Passed**.

### Voting by Certificate Issuers

- **3 Yes votes:** Northwind CA, Acme, Inc., Umbra
- **1 No vote:** Sirius
- **0 Abstain:**

So quorum was **3 votes** – _quorum was met_.

The following motion has been proposed by Ana Beltrán of Northwind CA and endorsed by Bo Chen of Acme and Cy Diaz of Umbra.

Vote for approval (7 days)

Start Time: 2019-01-23 22:00 UTC
End Time: 2019-01-30 22:00 UTC
`
	b, err := ballot.Parse("sc14.md", []byte(src))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.ID, b.Title, b.Result)
	fmt.Println(b.Proposers[0].Name, "and", len(b.Endorsers), "endorsers")
	for _, v := range b.Votes {
		fmt.Printf("%s: %d yes %q, %d no %q\n", v.Class, *v.Yes.Declared, v.Yes.Voters, *v.No.Declared, v.No.Voters)
	}
	fmt.Println("quorum", *b.Quorum.Required, *b.Quorum.Met)
	fmt.Println(b.Voting.Start, b.Voting.End)
	// Output:
	// SC-14v2 Harbour Dues passed
	// Ana Beltrán and 2 endorsers
	// issuer: 3 yes ["Northwind CA" "Acme, Inc." "Umbra"], 1 no ["Sirius"]
	// quorum 3 true
	// 2019-01-23T22:00Z 2019-01-30T22:00Z
}

func ExampleParseAll() {
	src := `---
title: Ballots SC-7 and SC-8
---

## Ballot SC-7: Tides

This ballot was withdrawn.

## Ballot SC-8: Piers

The ballot passes.
`
	list, err := ballot.ParseAll("two.md", []byte(src))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range list {
		fmt.Println(b.ID, b.Title, b.Result)
	}
	// Output:
	// SC-7 Tides withdrawn
	// SC-8 Piers passed
}
